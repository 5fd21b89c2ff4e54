using GraphExplorer.Engine.Execution.Rows;
using GraphExplorer.Model;
using GraphExplorer.Storage.Vectors;

namespace GraphExplorer.Engine.Execution.Neighbours;

/// <summary>What must hold of a relationship, whatever the row: comparisons of integer properties by column, all else one by one.</summary>
/// <param name="ranges">comparisons of properties with constants</param>
/// <param name="others">all other predicates</param>
/// <param name="relationshipSlot">where they find the relationship</param>
internal sealed class RelationshipTest(PropertyRange[] ranges, Evaluator[] others, int relationshipSlot)
{
    /// <summary>Moves the entries of the relationships that pass to the front, in order, and answers how many they are.</summary>
    internal int Keep(Span<long> entries, ExecutionState state)
    {
        var count = entries.Length;
        foreach (var range in ranges)
        {
            count = range.Keep(entries[..count], relationshipSlot, state);
        }

        if (others.Length == 0)
        {
            return count;
        }

        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            state.Frame[relationshipSlot] = GraphValue.RelationshipReference(AdjacencyStretches.Relationship(entries[i]));
            if (Predicates.AllHold(others, state))
            {
                entries[kept++] = entries[i];
            }
        }

        return kept;
    }

    /// <summary>Whether one relationship passes.</summary>
    internal bool Admits(long relationship, ExecutionState state)
    {
        Span<long> entry = [relationship];
        return Keep(entry, state) == 1;
    }
}
