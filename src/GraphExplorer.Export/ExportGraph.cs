using GraphExplorer.Model;

namespace GraphExplorer.Export;

/// <summary>What a result holds of the graph: each node and relationship once, in order of first appearance.</summary>
/// <param name="Nodes">The nodes; every relationship's ends are among them.</param>
/// <param name="Relationships">The relationships, parallel ones and loops included.</param>
public sealed record ExportGraph(IReadOnlyList<ExportNode> Nodes, IReadOnlyList<ExportRelationship> Relationships)
{
    /// <summary>Collects the graph of a source. Throws <see cref="GraphException"/> when reading fails.</summary>
    public static async Task<ExportGraph> ReadAsync(IGraphSource source, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        var builder = new ExportGraphBuilder();
        await foreach (var node in source.ReadNodesAsync(cancellationToken).ConfigureAwait(false))
        {
            builder.Add(GraphValue.FromNode(node));
        }

        await foreach (var relationship in source.ReadRelationshipsAsync(cancellationToken).ConfigureAwait(false))
        {
            builder.Add(GraphValue.FromRelationship(relationship));
        }

        return builder.Build();
    }
}
