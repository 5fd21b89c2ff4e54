namespace GraphExplorer.Engine.Execution.Neighbours;

/// <summary>The neighbours of a node in ascending order, each once, and for each how many relationships lead there.</summary>
/// <param name="nodes">holds the neighbours</param>
/// <param name="counts">holds the numbers, at the same places</param>
/// <param name="start">where they begin</param>
/// <param name="length">how many there are</param>
internal readonly struct NeighbourList(int[] nodes, int[] counts, int start, int length)
{
    /// <summary>How many neighbours there are.</summary>
    internal int Length => length;

    /// <summary>The neighbours.</summary>
    internal ReadOnlySpan<int> Nodes => nodes.AsSpan(start, length);

    /// <summary>How many relationships lead to each.</summary>
    internal ReadOnlySpan<int> Counts => counts.AsSpan(start, length);

    /// <summary>How many relationships lead to a node.</summary>
    internal int CountOf(long node)
    {
        if (node is < 0 or > int.MaxValue)
        {
            return 0;
        }

        var place = Nodes.BinarySearch((int)node);
        return place < 0 ? 0 : counts[start + place];
    }
}
