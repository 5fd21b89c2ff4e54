using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Finishing;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Planning.Rules;

/// <summary>
/// A node that several bound nodes lead to is found by intersecting their neighbours, not by trying the neighbours of one.
/// <code>
/// before: Expand(Bound, (a)-[:T]->(c)) ← Expand(Distinct, (b)-[:T]->(c))
/// after:  Expand(Intersect, (b)-[:T]->(c), (a)-[:T]->(c))
/// </code>
/// </summary>
internal sealed class NeighbourIntersection : IPlanRule
{
    /// <inheritdoc/>
    public LogicalPlan Apply(LogicalPlan plan)
    {
        if (plan is not NeighbourExpand { Reach: NeighbourReach.Bound, Legs: [var leg] } closing)
        {
            return plan;
        }

        var between = closing.Source as Filter;
        if ((between?.Source ?? closing.Source) is not NeighbourExpand { Reach: NeighbourReach.Each } opening
            || leg.From == closing.To
            || closing.Multiplicity is null != opening.Multiplicity is null
            || (closing.Factor is not null && closing.Factor != opening.Multiplicity)
            || Towards(opening.To, leg, closing.To) is not { } further)
        {
            return plan;
        }

        var bound = new BoundVariables().Of(opening.Source);
        if (!further.Reads.All(name => bound.Contains(name) || (name == opening.To && name != further.From)))
        {
            return plan;
        }

        var together = opening with { Legs = [.. opening.Legs, further], Multiplicity = closing.Multiplicity, EstimatedRows = closing.EstimatedRows };
        Expression[] tests = [.. between?.Predicates ?? [], .. closing.Predicates];
        return tests.Length == 0 ? together : together with { Predicates = [.. opening.Predicates, .. tests] };
    }

    private static NeighbourLeg? Towards(string node, NeighbourLeg leg, string to)
    {
        if (to == node)
        {
            return leg;
        }

        return leg.From != node
            ? null
            : leg with
            {
                From = to,
                Direction = leg.Direction switch
                {
                    Direction.Outgoing => Direction.Incoming,
                    Direction.Incoming => Direction.Outgoing,
                    _ => Direction.Both,
                },
            };
    }
}
