namespace GraphExplorer.Storage.Records;

/// <summary>256 nodes. A node is there when it has a label array, be it empty; a deleted node keeps its adjacency until commit.</summary>
internal sealed class NodeChunk : IChunk<NodeChunk>
{
    internal const int Bits = 8;
    internal const int Size = 1 << Bits;

    private NodeChunk(long owner, int[]?[] labels, PropertyBlock?[] properties, AdjacencyList?[] adjacency)
    {
        Owner = owner;
        Labels = labels;
        Properties = properties;
        Adjacency = adjacency;
    }

    public long Owner { get; }

    /// <summary>The label tokens of each node, sorted; null where no node is.</summary>
    internal int[]?[] Labels { get; }

    internal PropertyBlock?[] Properties { get; }

    internal AdjacencyList?[] Adjacency { get; }

    public static NodeChunk Create(long owner) => new(owner, new int[]?[Size], new PropertyBlock?[Size], new AdjacencyList?[Size]);

    /// <summary>The values of a key, or null.</summary>
    internal PropertyColumn? Column(int key)
    {
        PropertyColumn column = new SparseColumn(Owner);
        for (var slot = 0; slot < Size; slot++)
        {
            if (Properties[slot]?.Get(key) is { IsNull: false } value)
            {
                column = column.Set(slot, value);
            }
        }

        return column.Count == 0 ? null : column;
    }

    public NodeChunk Copy(long owner) =>
        new(owner, (int[]?[])Labels.Clone(), (PropertyBlock?[])Properties.Clone(), (AdjacencyList?[])Adjacency.Clone());
}
