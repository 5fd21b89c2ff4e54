using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;
using GraphExplorer.Engine.Planning.Statistics;

namespace GraphExplorer.Engine.Planning.Rules;

/// <summary>
/// A subquery that only counts the relationships of a bound node, or asks whether there is one, asks the store for the node's degree.
/// <code>
/// before: COUNT { (a)-[:T]->() }      SemiApply(Expand((a)-[:T]->(b)) ← Argument)      size([(a)-[:T]->() | 1])
/// after:  getDegree((a)-[:T]->())     Filter(getDegree((a)-[:T]->()) > 0)              getDegree((a)-[:T]->())
/// </code>
/// The other end may be tested for labels that all nodes have; the subquery is kept for when that is no longer so.
/// </summary>
internal sealed class DegreeFromStore(IGraphStatistics statistics) : IPlanRule
{
    private static readonly HashSet<string> NoEntities = [];

    /// <inheritdoc/>
    public LogicalPlan Apply(LogicalPlan plan)
    {
        if (plan is SemiApply apply && Degree(apply.Right, exists: true) is { } degree)
        {
            var comparison = new BinaryOperation(apply.Negated ? BinaryOperator.Equal : BinaryOperator.GreaterThan, degree, new IntegerLiteral(0));
            return new Filter(apply.Left, [comparison]) { EstimatedRows = apply.EstimatedRows };
        }

        var rewriter = new Rewriter(this);
        var rewritten = plan.MapExpressions(rewriter.Rewrite);
        return rewriter.Found ? rewritten : plan;
    }

    private DegreeExpression? Degree(LogicalPlan plan, bool exists)
    {
        var subquery = plan;
        while (plan is Project project && project.Items.All(item => ExpressionTraits.CannotFail(item.Expression, NoEntities)))
        {
            plan = project.Source;
        }

        var labels = new List<string>();
        while (plan is Filter filter)
        {
            if (!AddLabels(filter.Predicates, filter.Source, labels))
            {
                return null;
            }

            plan = filter.Source;
        }

        if (plan is not Expand { Source: Argument argument, Into: false } expand
            || !argument.Variables.Contains(expand.From)
            || !AddLabels(expand.Predicates, expand, labels)
            || !LabelTests.SeemToCover(labels, statistics))
        {
            return null;
        }

        return new DegreeExpression(expand.From, expand.Direction, SyntaxList.From(expand.Types))
        {
            FarLabels = SyntaxList.From(labels.Distinct(StringComparer.Ordinal)),
            Otherwise = labels.Count == 0 ? null : new NestedPlanExpression(NestedPlanKind.Count, exists ? new Limit(subquery, new IntegerLiteral(1), false) : subquery, null),
        };
    }

    private static bool AddLabels(IReadOnlyList<Expression> predicates, LogicalPlan plan, List<string> labels)
    {
        foreach (var predicate in predicates)
        {
            if (plan is not Expand expand || LabelTests.Of(predicate, [expand.To]) is not { } tested)
            {
                return false;
            }

            labels.AddRange(tested);
        }

        return true;
    }

    private sealed class Rewriter(DegreeFromStore rule) : PlanningRewriter
    {
        internal bool Found { get; private set; }

        protected override SyntaxNode Visit(SyntaxNode node)
        {
            if (node is FunctionInvocation { Name: [var name], Arguments: [NestedPlanExpression { Kind: NestedPlanKind.Collect } collected] }
                && string.Equals(name, "size", StringComparison.OrdinalIgnoreCase)
                && rule.Degree(collected.Plan, exists: false) is { } degree)
            {
                Found = true;
                return degree;
            }

            return base.Visit(node);
        }

        protected override Expression VisitNestedPlan(NestedPlanExpression plan)
        {
            if (plan.Kind is not (NestedPlanKind.Count or NestedPlanKind.Exists) || rule.Degree(plan.Plan, plan.Kind == NestedPlanKind.Exists) is not { } degree)
            {
                return plan;
            }

            Found = true;
            return plan.Kind == NestedPlanKind.Count ? degree : new BinaryOperation(BinaryOperator.GreaterThan, degree, new IntegerLiteral(0));
        }

        // What it counts otherwise has been looked at already.
        protected override Expression VisitDegree(DegreeExpression degree) => degree;
    }
}
