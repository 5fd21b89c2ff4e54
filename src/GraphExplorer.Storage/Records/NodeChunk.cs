namespace GraphExplorer.Storage.Records;

/// <summary>
/// 256 nodes: their labels and adjacency, and their properties by column. A node is there when it has a label array, be it empty; a
/// deleted node keeps its adjacency until commit.
/// </summary>
/// <remarks>A chunk owns the parts that it is made of.</remarks>
internal sealed class NodeChunk(long owner, int[]?[] labels, AdjacencyList?[] adjacency, int[] keys, PropertyColumn[] columns)
    : PropertyChunk(owner, keys, columns), IChunk<NodeChunk>
{
    /// <summary>The label tokens of each node, sorted; null where no node is.</summary>
    internal int[]?[] Labels { get; } = labels;

    internal AdjacencyList?[] Adjacency { get; } = adjacency;

    public static NodeChunk Create(long owner) => new(owner, new int[]?[Size], new AdjacencyList?[Size], [], []);

    public NodeChunk Copy(long owner) =>
        new(owner, (int[]?[])Labels.Clone(), (AdjacencyList?[])Adjacency.Clone(), Keys, (PropertyColumn[])Columns.Clone());
}
