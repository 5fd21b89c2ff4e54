using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Rules;

/// <summary>
/// A subquery that only counts the relationships of a bound node, or asks whether there is one, asks the store for the node's degree.
/// <code>
/// before: COUNT { (a)-[:T]->() }      SemiApply(Expand((a)-[:T]->(b)) ← Argument)
/// after:  getDegree((a)-[:T]->())     Filter(getDegree((a)-[:T]->()) > 0)
/// </code>
/// </summary>
internal sealed class DegreeFromStore : IPlanRule
{
    private static readonly Rewriter Expressions = new();

    /// <inheritdoc/>
    public LogicalPlan Apply(LogicalPlan plan)
    {
        if (plan is SemiApply apply && Degree(apply.Right) is { } degree)
        {
            var comparison = new BinaryOperation(apply.Negated ? BinaryOperator.Equal : BinaryOperator.GreaterThan, degree, new IntegerLiteral(0));
            return new Filter(apply.Left, [comparison]) { EstimatedRows = apply.EstimatedRows };
        }

        return Rewriter.Applies(plan) ? plan.MapExpressions(Expressions.Rewrite) : plan;
    }

    private static DegreeExpression? Degree(LogicalPlan plan) => plan switch
    {
        Expand { Source: Argument argument, Into: false, Predicates.Count: 0 } expand when argument.Variables.Contains(expand.From) =>
            new DegreeExpression(expand.From, expand.Direction, SyntaxList.From(expand.Types)),
        _ => null,
    };

    private sealed class Rewriter : PlanningRewriter
    {
        internal static bool Applies(LogicalPlan plan)
        {
            var search = new Search();
            _ = plan.MapExpressions(search.Rewrite);
            return search.Found;
        }

        protected override Expression VisitNestedPlan(NestedPlanExpression plan) => (plan.Kind, Degree(plan.Plan)) switch
        {
            (NestedPlanKind.Count, { } degree) => degree,
            (NestedPlanKind.Exists, { } degree) => new BinaryOperation(BinaryOperator.GreaterThan, degree, new IntegerLiteral(0)),
            _ => plan,
        };
    }

    private sealed class Search : PlanningRewriter
    {
        internal bool Found { get; private set; }

        protected override Expression VisitNestedPlan(NestedPlanExpression plan)
        {
            Found |= plan.Kind != NestedPlanKind.Collect && Degree(plan.Plan) is not null;
            return plan;
        }
    }
}
