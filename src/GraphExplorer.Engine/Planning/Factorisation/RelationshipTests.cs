using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Factorisation;

/// <summary>
/// Tells predicates over one relationship whose value is the same whenever they are asked, so that a relationship can be tested once for
/// all rows: comparisons of its properties, its type and its id with constants and parameters.
/// </summary>
internal sealed class RelationshipTests : PlanningRewriter
{
    private static readonly string[] Functions = ["type", "id", "elementId", "toUpper", "toLower", "abs", "coalesce", "date", "datetime", "duration", "size", "substring", "left", "right"];
    private bool _refused;

    private RelationshipTests()
    {
    }

    /// <summary>Whether the predicate is of that kind.</summary>
    internal static bool Admits(Expression predicate)
    {
        var search = new RelationshipTests();
        _ = search.Rewrite(predicate);
        return !search._refused;
    }

    /// <inheritdoc/>
    protected override SyntaxNode Visit(SyntaxNode node)
    {
        _refused |= node switch
        {
            BinaryOperation or UnaryOperation or NullPredicate or PropertyAccess or Variable or Parameter or ListLiteral => false,
            IntegerLiteral or FloatLiteral or StringLiteral or BooleanLiteral or NullLiteral => false,
            FunctionInvocation { Name: [var name], Distinct: false, Arguments.Count: > 0 } => !Functions.Contains(name, StringComparer.OrdinalIgnoreCase),
            _ => true,
        };
        return _refused ? node : base.Visit(node);
    }

    /// <inheritdoc/>
    protected override Expression VisitNestedPlan(NestedPlanExpression plan)
    {
        _refused = true;
        return plan;
    }
}
