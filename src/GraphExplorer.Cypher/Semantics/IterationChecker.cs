using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Semantics;

/// <summary>Checks what goes over lists and patterns: comprehensions, quantifiers, reduce, pattern predicates and shortest paths.</summary>
internal sealed class IterationChecker(SemanticContext context)
{
    internal StaticType Check(Expression expression, Scope scope, ExpressionUse use)
    {
        var inner = use & ~ExpressionUse.Predicate;
        switch (expression)
        {
            case ListComprehension x:
                return CheckComprehension(x, scope, inner);
            case QuantifiedPredicate x:
                var items = context.Expressions.Require(x.List, ValueKinds.List, scope, inner);
                context.Expressions.CheckPredicate(x.Where, WithVariable(scope, x.Variable, items.ItemType(), x), inner | ExpressionUse.WithinIteration);
                return StaticType.Boolean;
            case ReduceExpression x:
                return CheckReduce(x, scope, inner);
            case PatternComprehension x:
                return CheckPatternComprehension(x, scope, inner);
            case PatternExpression x:
                if (!use.HasFlag(ExpressionUse.Predicate))
                {
                    throw SemanticErrors.Syntax(
                        "A pattern expression should only be used in order to test the existence of a pattern. It can no longer be used inside the function size(), an alternative is to replace size() with COUNT {}.",
                        x.Position,
                        "Write EXISTS { pattern }, COUNT { pattern } or [pattern | value].");
                }

                context.Patterns.CheckReference(x.Pattern, scope);
                return StaticType.Boolean;
            case ShortestPathExpression x:
                PatternChecker.CheckShortestPath(x.Pattern);
                CheckEndsAreBound(x, scope);
                context.Patterns.CheckReference(x.Pattern.Path, scope, allowsRelationshipVariable: true);
                return x.Pattern.All ? StaticType.ListOf(StaticType.Path) : StaticType.Path;
            default:
                throw new InvalidOperationException($"Expression {expression.GetType().Name} is not known.");
        }
    }

    private static Scope WithVariable(Scope scope, string name, StaticType type, SyntaxNode node)
    {
        var nested = scope.Nested();
        nested.Declare(name, type, node.Position);
        return nested;
    }

    private static void CheckEndsAreBound(ShortestPathExpression expression, Scope scope)
    {
        var factors = expression.Pattern.Path.Factors;
        if (factors[0] is not NodePattern { Variable: { } first } || factors[^1] is not NodePattern { Variable: { } last }
            || !scope.TryFind(first, out _) || !scope.TryFind(last, out _))
        {
            throw SemanticErrors.Syntax("A shortestPath(...) requires bound nodes when not part of a MATCH clause.", expression.Position, "MATCH both nodes before.");
        }
    }

    private StaticType CheckComprehension(ListComprehension comprehension, Scope scope, ExpressionUse use)
    {
        var list = context.Expressions.Require(comprehension.List, ValueKinds.List, scope, use);
        var nested = WithVariable(scope, comprehension.Variable, list.ItemType(), comprehension);
        var within = use | ExpressionUse.WithinIteration;
        context.Expressions.CheckPredicate(comprehension.Where, nested, within);
        return comprehension.Projection is null ? StaticType.ListOf(list.ItemType()) : StaticType.ListOf(context.Expressions.Check(comprehension.Projection, nested, within));
    }

    private StaticType CheckReduce(ReduceExpression reduce, Scope scope, ExpressionUse use)
    {
        context.Expressions.Check(reduce.Initial, scope, use);
        var list = context.Expressions.Require(reduce.List, ValueKinds.List, scope, use);
        var nested = WithVariable(scope, reduce.Variable, list.ItemType(), reduce);
        nested.Declare(reduce.Accumulator, StaticType.Any, reduce.Position);
        context.Expressions.Check(reduce.Step, nested, use | ExpressionUse.WithinIteration);
        return StaticType.Any;
    }

    private StaticType CheckPatternComprehension(PatternComprehension comprehension, Scope scope, ExpressionUse use)
    {
        var nested = scope.Nested();
        if (comprehension.PathVariable is { } path)
        {
            if (scope.TryFind(path, out _))
            {
                throw SemanticErrors.AlreadyDeclared(path, comprehension.Position);
            }

            nested.Declare(path, StaticType.Path, comprehension.Position);
        }

        context.Patterns.DeclarePath(comprehension.Pattern, nested);
        var within = use | ExpressionUse.WithinIteration;
        context.Expressions.CheckPredicate(comprehension.Where, nested, within);
        return StaticType.ListOf(context.Expressions.Check(comprehension.Projection, nested, within));
    }
}
