using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;
using Query = GraphExplorer.Cypher.Syntax.Query;

namespace GraphExplorer.Cypher.Semantics;

/// <summary>Checks WITH and RETURN: names, aggregation, and what ORDER BY, SKIP, LIMIT and WHERE may see.</summary>
internal sealed class ProjectionChecker(SemanticContext context)
{
    /// <summary>Checks a WITH and gives the scope after it.</summary>
    internal Scope CheckWith(WithClause clause, Scope scope)
    {
        foreach (var item in clause.Projection.Items)
        {
            if (item.Alias is null && item.Expression is not Variable)
            {
                throw SemanticErrors.Syntax("Expression in WITH must be aliased (use AS)", item.Position, $"Write {item.Text} AS name.");
            }
        }

        var columns = CheckItems(clause.Projection, scope);
        CheckShadowing(clause.Projection, scope);
        var visible = CheckRest(clause.Projection, scope, columns);
        if (clause.Where is { } where)
        {
            CheckVisible(where, scope, visible.IsRestricted, () => context.Expressions.CheckPredicate(WithoutItems(where, clause.Projection, visible.IsRestricted), visible.Scope));
        }

        return ScopeOf(columns, scope.AfterProjection().LeavingBehind(scope, name => $"WITH does not carry `{name}` over: add it there."));
    }

    /// <summary>Checks a RETURN and gives its columns.</summary>
    internal List<VariableSymbol> CheckReturn(Projection projection, Scope scope, bool needsAliases)
    {
        if (projection.IncludeExisting && !scope.Own.Any())
        {
            throw SemanticErrors.Syntax("RETURN * is not allowed when there are no variables in scope", projection.Position);
        }

        if (needsAliases && projection.Items.FirstOrDefault(item => item.Alias is null && item.Expression is not (Variable or MapProjection)) is { } unnamed)
        {
            throw SemanticErrors.Syntax("Expression in CALL { RETURN ... } must be aliased (use AS)", unnamed.Position, $"Write {unnamed.Text} AS name.");
        }

        var columns = CheckItems(projection, scope);
        CheckRest(projection, scope, columns);
        return columns;
    }

    private static Scope ScopeOf(List<VariableSymbol> columns, Scope scope)
    {
        foreach (var column in columns)
        {
            scope.Declare(column.Name, column.Type, column.Position);
        }

        return scope;
    }

    /// <summary>The predicate or key with each part that is a projected expression replaced by its column.</summary>
    private static Expression WithoutItems(Expression expression, Projection projection, bool isRestricted) =>
        isRestricted ? new ColumnSubstitution(projection).Rewrite(expression) : expression;

    private List<VariableSymbol> CheckItems(Projection projection, Scope scope)
    {
        var columns = new List<VariableSymbol>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (projection.IncludeExisting)
        {
            columns.AddRange(scope.Own.DistinctBy(symbol => symbol.Name).OrderBy(symbol => symbol.Name, StringComparer.Ordinal));
            names.UnionWith(columns.Select(column => column.Name));
        }

        foreach (var item in projection.Items)
        {
            var type = context.Expressions.Check(item.Expression, scope, ExpressionUse.Aggregation);
            if (!names.Add(item.Name))
            {
                throw SemanticErrors.Syntax("Multiple result columns with the same name are not supported", item.Position, $"Give one of the columns `{item.Name}` another name with AS.");
            }

            columns.Add(new VariableSymbol(item.Name, type, item.Position));
        }

        new GroupingChecker(context, projection).CheckItems();
        return columns;
    }

    /// <summary>Within a subquery the variables around it stay visible, so that no column may hide one.</summary>
    private static void CheckShadowing(Projection projection, Scope scope)
    {
        if (projection.Items.FirstOrDefault(item => item.Alias is not null && item.Expression is not Variable && scope.IsOuter(item.Name)) is { } hiding)
        {
            throw SemanticErrors.Syntax(
                $"The variable `{hiding.Name}` is shadowing a variable with the same name from the outer scope and needs to be renamed", hiding.Position);
        }
    }

    /// <summary>Checks ORDER BY, SKIP and LIMIT, and gives the scope that WHERE shares with ORDER BY.</summary>
    private (Scope Scope, bool IsRestricted) CheckRest(Projection projection, Scope scope, List<VariableSymbol> columns)
    {
        var aggregates = projection.Items.Any(item => context.HasAggregate(item.Expression));
        var isRestricted = aggregates || projection.Distinct;
        var visible = ScopeOf(columns, isRestricted ? scope.AfterProjection() : scope.Nested());
        foreach (var key in projection.OrderBy)
        {
            CheckKey(key.Expression, projection, visible, scope, isRestricted, aggregates);
        }

        CheckCount(projection.Skip, "SKIP");
        CheckCount(projection.Limit, "LIMIT");
        return (visible, isRestricted);
    }

    private void CheckKey(Expression key, Projection projection, Scope visible, Scope before, bool isRestricted, bool aggregates)
    {
        if (!aggregates && context.HasAggregate(key))
        {
            throw SemanticErrors.Syntax("Invalid use of aggregating function in ORDER BY: the projection itself does not aggregate", key.Position, "Aggregate in the projection, and order by the column.");
        }

        if (aggregates)
        {
            new GroupingChecker(context, projection).CheckKey(key);
        }

        CheckVisible(key, before, isRestricted, () => context.Expressions.Check(WithoutItems(key, projection, isRestricted), visible, ExpressionUse.Value));
    }

    /// <summary>Checks an expression after a projection; one that only the projection hid a variable from is told so.</summary>
    private void CheckVisible(Expression expression, Scope before, bool isRestricted, Action check)
    {
        try
        {
            check();
        }
        catch (GraphException error) when (isRestricted && error.Message.StartsWith("Variable `", StringComparison.Ordinal) && IsVisible(expression, before))
        {
            throw SemanticErrors.Syntax(
                $"In a WITH/RETURN with DISTINCT or an aggregation, it is not possible to access variables declared before the WITH/RETURN: {error.Message.Split('`')[1]}",
                error.Position ?? expression.Position,
                "Add it to the projection.");
        }
    }

    private bool IsVisible(Expression key, Scope before)
    {
        try
        {
            context.Expressions.Check(key, before, ExpressionUse.Aggregation);
            return true;
        }
        catch (GraphException)
        {
            return false;
        }
    }

    private void CheckCount(Expression? count, string clause)
    {
        if (count is null)
        {
            return;
        }

        if (VariableFinder.FirstIn(count) is { } variable)
        {
            throw SemanticErrors.Syntax(
                $"It is not allowed to refer to variables in {clause}, so that the value for {clause} can be statically calculated.", variable.Position, "Use a parameter or a constant.");
        }

        if (count is IntegerLiteral { Value: < 0 } or FloatLiteral or UnaryOperation { Operator: UnaryOperator.Minus, Operand: IntegerLiteral or FloatLiteral })
        {
            throw SemanticErrors.Syntax(
                $"Invalid input. '{Writing.CypherWriter.Write(count)}' is not a valid value. Must be a non-negative integer.", count.Position);
        }

        context.Expressions.Require(count, ValueKinds.Number, Scope.OfQuery(), ExpressionUse.Value);
    }

    private sealed class VariableFinder : SyntaxVisitor
    {
        private SyntaxNode? _found;

        public override void Visit(SyntaxNode node)
        {
            if (node is Variable or PatternExpression)
            {
                _found ??= node;
            }

            if (node is not (Query or ListComprehension or ReduceExpression or QuantifiedPredicate))
            {
                VisitChildren(node);
            }
        }

        internal static SyntaxNode? FirstIn(Expression expression)
        {
            var finder = new VariableFinder();
            finder.Visit(expression);
            return finder._found;
        }
    }
}
