using System.Runtime.CompilerServices;
using GraphExplorer.Export;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Databases;

/// <summary>The graph of a database as an export reads it, in one read transaction, which lasts until it is disposed.</summary>
internal sealed class DatabaseGraph : IGraphSource, IAsyncDisposable
{
    private const long NotRun = -1;
    private const string AllNodes = "MATCH (n) RETURN n";
    private const string AllRelationships = "MATCH ()-[r]->() RETURN r";
    private const string NodesByElementId = "MATCH (n) WHERE elementId(n) IN $ids RETURN n";
    private readonly IAsyncSession _session;
    private readonly IAsyncTransaction _transaction;

    private DatabaseGraph(IAsyncSession session, IAsyncTransaction transaction)
    {
        _session = session;
        _transaction = transaction;
    }

    /// <summary>Begins the transaction. Throws <see cref="GraphException"/>.</summary>
    internal static async Task<DatabaseGraph> OpenAsync(IDriver driver, TransactionConfig config, CancellationToken cancellationToken)
    {
        var session = driver.AsyncSession(new SessionConfig { DefaultAccessMode = AccessMode.Read });
        try
        {
            return new DatabaseGraph(session, await session.BeginTransactionAsync(config, cancellationToken).ConfigureAwait(false));
        }
        catch
        {
            await session.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async IAsyncEnumerable<INode> ReadNodesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cursor = await _transaction.RunAsync(new Query(AllNodes), cancellationToken).ConfigureAwait(false);
        while (await cursor.FetchAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return cursor.Current.GraphValues[0].AsNode();
        }
    }

    public async IAsyncEnumerable<IRelationship> ReadRelationshipsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cursor = await _transaction.RunAsync(new Query(AllRelationships), cancellationToken).ConfigureAwait(false);
        while (await cursor.FetchAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return cursor.Current.GraphValues[0].AsRelationship();
        }
    }

    public async Task<IReadOnlyList<string>> ReadSchemaAsync(CancellationToken cancellationToken)
    {
        var constraints = await ReadRowsAsync("SHOW CONSTRAINTS YIELD *", cancellationToken).ConfigureAwait(false);
        var indexes = await ReadRowsAsync("SHOW INDEXES YIELD *", cancellationToken).ConfigureAwait(false);
        var names = constraints.Select(row => row.GetValue("name").AsString()).ToHashSet(StringComparer.Ordinal);

        // An index that a constraint owns has the name of its constraint and comes with it.
        return [.. constraints.Concat(indexes.Where(row => !names.Contains(row.GetValue("name").AsString()))).Select(SchemaStatement.Of)];
    }

    /// <summary>The labels and property keys that the database knows.</summary>
    internal async Task<IReadOnlySet<string>> ReadNamesAsync(CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var statement in (string[])["CALL db.labels() YIELD label AS name", "CALL db.propertyKeys() YIELD propertyKey AS name"])
        {
            names.UnionWith((await ReadRowsAsync(statement, cancellationToken).ConfigureAwait(false)).Select(row => row.GetValue("name").AsString()));
        }

        names.UnionWith((await ReadRowsAsync("SHOW INDEXES YIELD name", cancellationToken).ConfigureAwait(false)).Select(row => row.GetValue("name").AsString()));
        return names;
    }

    /// <summary>
    /// What a statement returns of the graph. Nodes at the end of a returned relationship are read too, so that no tie hangs in the air.
    /// Throws <see cref="GraphException"/> also when it returns neither nodes nor relationships.
    /// </summary>
    internal async Task<IGraphSource> SelectAsync(string statement, CancellationToken cancellationToken)
    {
        var builder = new ExportGraphBuilder();
        try
        {
            var rows = await AddAsync(builder, new Query(statement), cancellationToken).ConfigureAwait(false);
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
            await AddAsync(builder, new Query(NodesByElementId, MapValue.Of(("ids", ids))), cancellationToken).ConfigureAwait(false);
        }

        return builder.BuildSource();
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync().ConfigureAwait(false);
        await _session.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<long> AddAsync(ExportGraphBuilder builder, Query query, CancellationToken cancellationToken)
    {
        var cursor = await _transaction.RunAsync(query, cancellationToken).ConfigureAwait(false);
        var rows = 0L;
        while (await cursor.FetchAsync(cancellationToken).ConfigureAwait(false))
        {
            builder.Add(cursor.Current);
            rows++;
        }

        // A statement that was only explained has answered nothing at all, which is another thing than no rows.
        return (await cursor.ConsumeAsync(cancellationToken).ConfigureAwait(false)) is { Plan: not null, Profile: null } ? NotRun : rows;
    }

    private async Task<List<IRecord>> ReadRowsAsync(string statement, CancellationToken cancellationToken)
    {
        var rows = new List<IRecord>();
        var cursor = await _transaction.RunAsync(new Query(statement), cancellationToken).ConfigureAwait(false);
        while (await cursor.FetchAsync(cancellationToken).ConfigureAwait(false))
        {
            rows.Add(cursor.Current);
        }

        return rows;
    }
}
