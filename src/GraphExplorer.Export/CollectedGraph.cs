using GraphExplorer.Model;

namespace GraphExplorer.Export;

/// <summary>A graph that lies in memory, as a source.</summary>
internal sealed class CollectedGraph(IReadOnlyList<INode> nodes, IReadOnlyList<IRelationship> relationships) : IGraphSource
{
    public IAsyncEnumerable<INode> ReadNodesAsync(CancellationToken cancellationToken) => nodes.ToAsyncEnumerable();

    public IAsyncEnumerable<IRelationship> ReadRelationshipsAsync(CancellationToken cancellationToken) => relationships.ToAsyncEnumerable();

    public Task<IReadOnlyList<string>> ReadSchemaAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);
}
