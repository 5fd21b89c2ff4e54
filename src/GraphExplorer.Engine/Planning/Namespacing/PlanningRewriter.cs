using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Planning.Namespacing;

/// <summary>A rewriter that also knows the nodes that planning adds to the tree; by default it does not enter subqueries.</summary>
internal abstract class PlanningRewriter : SyntaxRewriter
{
    /// <inheritdoc/>
    protected override SyntaxNode Visit(SyntaxNode node) => node switch
    {
        CorrelatedSubquery subquery => VisitSubquery(subquery),
        NestedPlanExpression plan => VisitNestedPlan(plan),
        QuantifiedPath path => VisitQuantifiedPath(path),
        DegreeExpression degree => VisitDegree(degree),
        _ => VisitChildren(node),
    };

    /// <summary>The replacement of a subquery.</summary>
    protected virtual Expression VisitSubquery(CorrelatedSubquery subquery) => subquery;

    /// <summary>The replacement of a planned subquery.</summary>
    protected virtual Expression VisitNestedPlan(NestedPlanExpression plan) => plan;

    /// <summary>The replacement of a node's degree.</summary>
    protected virtual Expression VisitDegree(DegreeExpression degree) => degree with
    {
        Node = VisitVariable(degree.Node),
        Otherwise = degree.Otherwise is null ? null : Rewrite(degree.Otherwise),
    };

    private QuantifiedPath VisitQuantifiedPath(QuantifiedPath path) => path with
    {
        Path = Rewrite(path.Path),
        Where = path.Where is null ? null : Rewrite(path.Where),
        Groups = SyntaxList.From(path.Groups.Select(group => new GroupVariable(VisitVariable(group.Inner), VisitVariable(group.Group)))),
    };
}
