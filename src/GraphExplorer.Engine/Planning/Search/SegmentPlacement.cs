using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;
using GraphExplorer.Engine.Planning.Patterns;

namespace GraphExplorer.Engine.Planning.Search;

/// <summary>Puts the predicates of a repetition to the first step at which they can be tested.</summary>
internal static class SegmentPlacement
{
    /// <summary>The repetition in the order in which it is walked.</summary>
    internal static RepeatedSegment Of(Repetition repetition, long minimum, long? maximum, bool single, bool reversed)
    {
        var count = repetition.Relationships.Count;
        var nodes = reversed ? [.. repetition.Nodes.Reverse()] : repetition.Nodes.ToList();
        var relationships = reversed ? repetition.Relationships.Reverse().Select(Turned).ToList() : [.. repetition.Relationships];
        var placed = Enumerable.Range(0, count + 1).Select(_ => new List<Expression>()).ToArray();
        var needsHistory = false;
        foreach (var predicate in repetition.Predicates)
        {
            var names = VariableNames.Of(predicate);
            var (first, last) = (count, 0);
            for (var i = 0; i <= count; i++)
            {
                // The relationship at i leads to the node at i.
                if (names.Contains(nodes[i]) || (i > 0 && names.Contains(relationships[i - 1].Variable)))
                {
                    last = i;
                    first = Math.Min(first, i > 0 && names.Contains(relationships[i - 1].Variable) ? i - 1 : i);
                }
            }

            placed[last].Add(predicate);
            needsHistory |= first < last - 1;
        }

        var steps = relationships.Select((relationship, i) => new RepeatedStep(
            relationship.Variable,
            relationship.Direction,
            relationship.Types,
            nodes[i + 1],
            [.. placed[i + 1].OrderBy(PredicatePlacement.Weight)]));
        return new RepeatedSegment(
            nodes[0],
            [.. placed[0].OrderBy(PredicatePlacement.Weight)],
            [.. steps],
            minimum,
            maximum,
            [.. repetition.Groups.Select(group => Output(group, nodes, relationships, single))],
            needsHistory);
    }

    private static GroupOutput Output(GroupVariable group, List<string> nodes, List<RepeatedRelationship> relationships, bool single)
    {
        var node = nodes.IndexOf(group.Inner);
        return node >= 0
            ? new GroupOutput(group.Group, true, node, single)
            : new GroupOutput(group.Group, false, relationships.FindIndex(relationship => relationship.Variable == group.Inner), single);
    }

    private static RepeatedRelationship Turned(RepeatedRelationship relationship) => relationship with
    {
        Direction = relationship.Direction switch
        {
            Direction.Outgoing => Direction.Incoming,
            Direction.Incoming => Direction.Outgoing,
            _ => Direction.Both,
        },
    };
}
