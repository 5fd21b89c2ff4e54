using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Vectors;

/// <summary>256 relationships with neighbouring ids: their types and ends, and their properties by column.</summary>
public readonly struct RelationshipChunkView
{
    private readonly RelationshipChunk _chunk;

    internal RelationshipChunkView(RelationshipChunk chunk, long firstId)
    {
        _chunk = chunk;
        FirstId = firstId;
    }

    /// <summary>The id of the relationship in place 0.</summary>
    public long FirstId { get; }

    /// <summary>Type and ends of the 256 places, some of which may hold no relationship.</summary>
    public ReadOnlySpan<RelationshipEntry> Entries => _chunk.Entries;

    /// <summary>The tokens of the properties that any of them has, in ascending order.</summary>
    public ReadOnlySpan<int> PropertyKeys => _chunk.Keys;

    /// <summary>The values of one property.</summary>
    public ChunkColumn Column(int key) => new(_chunk.Column(key));
}
