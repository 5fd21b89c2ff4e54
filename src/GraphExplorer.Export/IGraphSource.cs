using GraphExplorer.Model;

namespace GraphExplorer.Export;

/// <summary>
/// Where an export reads its graph: the whole of a database in one state, or what a statement returned. Each part may be read several
/// times, one after the other, and is the same each time.
/// </summary>
public interface IGraphSource
{
    /// <summary>The nodes, each once. Throws <see cref="GraphException"/> when reading fails.</summary>
    IAsyncEnumerable<INode> ReadNodesAsync(CancellationToken cancellationToken);

    /// <summary>The relationships, each once; their ends are among the nodes. Throws <see cref="GraphException"/> when reading fails.</summary>
    IAsyncEnumerable<IRelationship> ReadRelationshipsAsync(CancellationToken cancellationToken);

    /// <summary>The Cypher statements that create the constraints and indexes, in an order that works; none for a part of a graph.</summary>
    Task<IReadOnlyList<string>> ReadSchemaAsync(CancellationToken cancellationToken);
}
