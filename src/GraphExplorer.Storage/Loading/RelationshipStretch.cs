using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Loading;

/// <summary>Some neighbouring relationships of a chunk.</summary>
/// <param name="Chunk">The chunk.</param>
/// <param name="FirstId">The id of the chunk's first place.</param>
/// <param name="From">The first place meant.</param>
/// <param name="To">The place after the last meant.</param>
internal readonly record struct RelationshipStretch(RelationshipChunk Chunk, int FirstId, int From, int To);
