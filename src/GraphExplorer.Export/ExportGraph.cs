using GraphExplorer.Model;

namespace GraphExplorer.Export;

/// <summary>What a result holds of the graph: each node and relationship once, in order of first appearance.</summary>
/// <param name="Nodes">The nodes; every relationship's ends are among them.</param>
/// <param name="Relationships">The relationships, parallel ones and loops included.</param>
public sealed record ExportGraph(IReadOnlyList<ExportNode> Nodes, IReadOnlyList<ExportRelationship> Relationships)
{
    /// <summary>Reads a result to its end and collects its graph. Throws <see cref="GraphException"/> when the result fails.</summary>
    public static async Task<ExportGraph> ReadAsync(IResultCursor cursor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cursor);
        var builder = new ExportGraphBuilder();
        while (await cursor.FetchAsync(cancellationToken).ConfigureAwait(false))
        {
            builder.Add(cursor.Current);
        }

        return builder.Build();
    }
}
