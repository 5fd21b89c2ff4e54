using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Functions;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Rules;

/// <summary>What is certain of expressions, for rules that compute them elsewhere or more seldom.</summary>
internal static class ExpressionTraits
{
    private static readonly HashSet<string> OfEntities = new(StringComparer.OrdinalIgnoreCase) { "labels", "type", "id", "elementId" };

    /// <summary>Whether an expression has one value for one row, and asks no subquery.</summary>
    internal static bool IsDeterministic(Expression expression)
    {
        var search = new Search();
        _ = search.Rewrite(expression);
        return !search.Found;
    }

    /// <summary>
    /// Whether an expression cannot fail, so that it may be computed for more rows or fewer: properties of <paramref name="entities"/>,
    /// their types, labels and ids, variables and constants, and comparisons of these.
    /// </summary>
    internal static bool CannotFail(Expression expression, IReadOnlySet<string> entities) => expression switch
    {
        Variable or IntegerLiteral or FloatLiteral or StringLiteral or BooleanLiteral or NullLiteral or Parameter or DegreeExpression { Otherwise: null } => true,
        PropertyAccess { Target: Variable target } => entities.Contains(target.Name),
        FunctionInvocation { Name: [var name], Distinct: false, Arguments: [Variable target] } => OfEntities.Contains(name) && entities.Contains(target.Name),
        FunctionInvocation { Name: [var name], Distinct: false } coalesce when string.Equals(name, "coalesce", StringComparison.OrdinalIgnoreCase) =>
            coalesce.Arguments.All(argument => CannotFail(argument, entities)),
        NullPredicate predicate => CannotFail(predicate.Operand, entities),
        BinaryOperation { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual or BinaryOperator.LessThan or BinaryOperator.LessThanOrEqual or BinaryOperator.GreaterThan or BinaryOperator.GreaterThanOrEqual } comparison =>
            CannotFail(comparison.Left, entities) && CannotFail(comparison.Right, entities),
        ListLiteral list => list.Items.All(item => CannotFail(item, entities)),
        _ => false,
    };

    private sealed class Search : PlanningRewriter
    {
        internal bool Found { get; private set; }

        protected override SyntaxNode Visit(SyntaxNode node)
        {
            Found |= node is FunctionInvocation call && !IsDeterministic(call);
            return base.Visit(node);
        }

        protected override Expression VisitSubquery(CorrelatedSubquery subquery)
        {
            Found = true;
            return subquery;
        }

        protected override Expression VisitNestedPlan(NestedPlanExpression plan)
        {
            Found = true;
            return plan;
        }

        private static bool IsDeterministic(FunctionInvocation call)
        {
            var name = string.Join('.', call.Name);
            return FunctionRegistry.BuiltIn.Find(name) is { IsAggregating: false }
                && !string.Equals(name, "rand", StringComparison.OrdinalIgnoreCase)
                && !string.Equals(name, "randomUUID", StringComparison.OrdinalIgnoreCase)
                && !name.Contains("realtime", StringComparison.OrdinalIgnoreCase);
        }
    }
}
