namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>What a row of a <see cref="NeighbourExpand"/> stands for.</summary>
internal enum NeighbourReach
{
    /// <summary>One neighbour, which is bound.</summary>
    Each,

    /// <summary>All neighbours together, at least one; none is bound.</summary>
    Total,

    /// <summary>The neighbour that was bound before.</summary>
    Bound,
}
