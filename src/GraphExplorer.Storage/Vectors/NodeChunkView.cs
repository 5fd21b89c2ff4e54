using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Vectors;

/// <summary>256 nodes with neighbouring ids: their labels, and their properties by column.</summary>
public readonly struct NodeChunkView
{
    private readonly NodeChunk _chunk;

    internal NodeChunkView(NodeChunk chunk, long firstId)
    {
        _chunk = chunk;
        FirstId = firstId;
    }

    /// <summary>The id of the node in place 0.</summary>
    public long FirstId { get; }

    /// <summary>The label tokens of the 256 places in ascending order each; null where there is no node.</summary>
    public ReadOnlySpan<int[]?> Labels => _chunk.Labels;

    /// <summary>The tokens of the properties that any of them has, in ascending order.</summary>
    public ReadOnlySpan<int> PropertyKeys => _chunk.Keys;

    /// <summary>The values of one property.</summary>
    public ChunkColumn Column(int key) => new(_chunk.Column(key));
}
