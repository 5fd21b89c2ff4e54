using GraphExplorer.Export;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Databases;

/// <summary>Reads the graph that an export writes: the whole of it, or what a statement returns.</summary>
internal static class GraphReader
{
    private const long NotRun = -1;
    private const string AllNodes = "MATCH (n) RETURN n";
    private const string AllRelationships = "MATCH ()-[r]->() RETURN r";
    private const string NodesByElementId = "MATCH (n) WHERE elementId(n) IN $ids RETURN n";

    /// <summary>
    /// Reads in one read transaction. Nodes at the end of a returned relationship are read too, so that no tie hangs in the air.
    /// Throws <see cref="GraphException"/> also when a statement returns neither nodes nor relationships.
    /// </summary>
    internal static async Task<ExportGraph> ReadAsync(IDriver driver, string? statement, TransactionConfig config, CancellationToken cancellationToken)
    {
        var session = driver.AsyncSession(new SessionConfig { DefaultAccessMode = AccessMode.Read });
        await using var disposal = session.ConfigureAwait(false);
        var transaction = await session.BeginTransactionAsync(config, cancellationToken).ConfigureAwait(false);
        await using var rollback = transaction.ConfigureAwait(false);
        var builder = new ExportGraphBuilder();
        if (statement is null)
        {
            await AddAsync(transaction, builder, new Query(AllNodes), cancellationToken).ConfigureAwait(false);
            await AddAsync(transaction, builder, new Query(AllRelationships), cancellationToken).ConfigureAwait(false);
            return builder.Build();
        }

        try
        {
            var rows = await AddAsync(transaction, builder, new Query(statement), cancellationToken).ConfigureAwait(false);
            if (builder.IsEmpty && rows != 0)
            {
                throw new GraphException(
                    Model.StatusCodes.InvalidRequest,
                    "The statement returns neither nodes, relationships nor paths, so there is no graph to export.",
                    hint: "Return entities, such as RETURN a, r, b.");
            }
        }
        catch (GraphException error)
        {
            throw error.WithQuery(statement);
        }

        if (builder.MissingEnds() is { Count: > 0 } missing)
        {
            var ids = GraphValue.FromList(ListValue.From(missing.Select(GraphValue.FromString)));
            await AddAsync(transaction, builder, new Query(NodesByElementId, MapValue.Of(("ids", ids))), cancellationToken).ConfigureAwait(false);
        }

        return builder.Build();
    }

    private static async Task<long> AddAsync(IAsyncQueryRunner runner, ExportGraphBuilder builder, Query query, CancellationToken cancellationToken)
    {
        var cursor = await runner.RunAsync(query, cancellationToken).ConfigureAwait(false);
        var rows = 0L;
        while (await cursor.FetchAsync(cancellationToken).ConfigureAwait(false))
        {
            builder.Add(cursor.Current);
            rows++;
        }

        // A statement that was only explained has answered nothing at all, which is another thing than no rows.
        return (await cursor.ConsumeAsync(cancellationToken).ConfigureAwait(false)) is { Plan: not null, Profile: null } ? NotRun : rows;
    }
}
