using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Finishing;

/// <summary>Collects the variables that expressions declare themselves: those of comprehensions, quantifiers, reduce and nested plans.</summary>
internal sealed class ExpressionDeclarations : PlanningRewriter
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private ExpressionDeclarations()
    {
    }

    /// <summary>The variables that the expressions of one operator declare.</summary>
    internal static HashSet<string> Of(LogicalPlan plan)
    {
        var search = new ExpressionDeclarations();
        _ = plan.MapExpressions(search.Rewrite);
        return search._names;
    }

    /// <inheritdoc/>
    protected override SyntaxNode Visit(SyntaxNode node)
    {
        switch (node)
        {
            case ListComprehension comprehension:
                _names.Add(comprehension.Variable);
                break;
            case QuantifiedPredicate quantified:
                _names.Add(quantified.Variable);
                break;
            case ReduceExpression reduce:
                _names.Add(reduce.Accumulator);
                _names.Add(reduce.Variable);
                break;
            default:
                break;
        }

        return base.Visit(node);
    }

    /// <inheritdoc/>
    protected override Expression VisitNestedPlan(NestedPlanExpression plan)
    {
        AddAll(plan.Plan);
        return plan;
    }

    private void AddAll(LogicalPlan plan)
    {
        if (plan is not Argument)
        {
            _names.UnionWith(plan.Introduced);
        }

        foreach (var step in plan switch
        {
            VariableLengthExpand expand => new[] { expand.StepRelationship, expand.StepNode },
            ShortestPath path => [path.StepRelationship, path.StepNode],
            Repeat repeat => [.. repeat.Segment.InnerVariables],
            StatefulShortestPath path => [.. path.Segments.SelectMany(segment => segment.InnerVariables)],
            NeighbourExpand expand => [.. expand.InnerVariables],
            _ => [],
        })
        {
            if (step is not null)
            {
                _names.Add(step);
            }
        }

        _ = plan.MapExpressions(Rewrite);
        foreach (var source in plan.Sources)
        {
            AddAll(source);
        }
    }
}
