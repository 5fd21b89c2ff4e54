using GraphExplorer.GraphQL.Errors;
using GraphExplorer.GraphQL.Execution;
using GraphExplorer.GraphQL.QueryTree;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL;

/// <summary>
/// Answers GraphQL requests from a graph database. An operation is parsed, validated and translated once; a later request with the same
/// document and shape of variables only binds parameters. Safe for concurrent use.
/// </summary>
public sealed class GraphQLExecutor
{
    private readonly GraphQLSchema _schema;
    private readonly IDriver _driver;
    private readonly DocumentPreparer _preparer;
    private readonly Introspector _introspector;
    private readonly SessionConfig _session;
    private readonly TransactionConfig _transaction;

    /// <summary>Makes an executor.</summary>
    /// <param name="schema">the API</param>
    /// <param name="driver">the database; the executor does not dispose it</param>
    public GraphQLExecutor(GraphQLSchema schema, IDriver driver)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(driver);
        _schema = schema;
        _driver = driver;
        _preparer = new DocumentPreparer(schema);
        _introspector = new Introspector(schema);
        _session = new SessionConfig { DefaultAccessMode = AccessMode.Read, Database = schema.Options.Database };
        _transaction = new TransactionConfig { Timeout = schema.Options.Timeout, IsServerLimit = true };
    }

    /// <summary>The API.</summary>
    public GraphQLSchema Schema => _schema;

    /// <summary>Runs a request. What is wrong with it or with the database is in the response; only cancellation and bugs are thrown.</summary>
    public async ValueTask<GraphQLResponse> ExecuteAsync(GraphQLRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var activity = GraphQLTelemetry.Start(request);
        try
        {
            var (prepared, errors) = await _preparer.PrepareAsync(request, cancellationToken).ConfigureAwait(false);
            if (prepared is null)
            {
                return ResponseWriter.Refuse(errors);
            }

            var (compiled, variables) = prepared.Compile(request.Variables);
            var work = Bind(compiled, variables);
            var introspection = compiled.HasIntrospection
                ? await _introspector.AnswerAsync(prepared, compiled, request.Variables, cancellationToken).ConfigureAwait(false)
                : null;
            var results = compiled.StatementCount == 0 ? new FieldResult[compiled.Fields.Count] : await RunAsync(compiled, work, cancellationToken).ConfigureAwait(false);
            return ResponseWriter.Write(compiled, results, introspection);
        }
        catch (GraphQLErrorException exception)
        {
            return ResponseWriter.Refuse([exception.Error]);
        }
    }

    /// <summary>The statements that a request would run, with their parameters, in the order of its top-level fields. Throws <see cref="GraphException"/> when the request is refused.</summary>
    public async ValueTask<IReadOnlyList<Query>> TranslateAsync(GraphQLRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            var (prepared, errors) = await _preparer.PrepareAsync(request, cancellationToken).ConfigureAwait(false);
            if (prepared is null)
            {
                throw new GraphQLErrorException(errors[0]);
            }

            var (compiled, variables) = prepared.Compile(request.Variables);
            return [.. Bind(compiled, variables).Select(bound => bound.Query).OfType<Query>()];
        }
        catch (GraphQLErrorException exception)
        {
            throw new GraphException(StatusCodes.InvalidRequest, exception.Message, exception.Error.Locations is [var first, ..] ? first : null);
        }
    }

    private (Query? Query, PageSize[] Pages)[] Bind(CompiledOperation compiled, GraphValue[] variables)
    {
        var bound = new (Query? Query, PageSize[] Pages)[compiled.Fields.Count];
        for (var i = 0; i < bound.Length; i++)
        {
            bound[i] = compiled.Fields[i].Statement is { } statement ? statement.Bind(variables, _schema.Options) : (null, []);
        }

        return bound;
    }

    private async ValueTask<FieldResult[]> RunAsync(CompiledOperation compiled, (Query? Query, PageSize[] Pages)[] work, CancellationToken cancellationToken)
    {
        var results = new FieldResult[work.Length];
        var session = _driver.AsyncSession(_session);
        await using (session.ConfigureAwait(false))
        {
            if (compiled.StatementCount == 1)
            {
                var place = Array.FindIndex(work, bound => bound.Query is not null);
                results[place] = await RunOneAsync(compiled.Fields[place], work[place], () => session.RunAsync(work[place].Query!, _transaction, cancellationToken), cancellationToken).ConfigureAwait(false);
                return results;
            }

            var next = 0;
            while (next < work.Length)
            {
                next = await RunInTransactionAsync(session, compiled, work, results, next, cancellationToken).ConfigureAwait(false);
            }
        }

        return results;
    }

    /// <summary>Runs fields in one transaction until one fails, which ends the transaction; answers the field to go on with.</summary>
    private async ValueTask<int> RunInTransactionAsync(
        IAsyncSession session, CompiledOperation compiled, (Query? Query, PageSize[] Pages)[] work, FieldResult[] results, int next, CancellationToken cancellationToken)
    {
        IAsyncTransaction transaction;
        try
        {
            transaction = await session.BeginTransactionAsync(AccessMode.Read, _transaction, cancellationToken).ConfigureAwait(false);
        }
        catch (GraphException exception)
        {
            for (var i = next; i < work.Length; i++)
            {
                results[i] = Failed(compiled.Fields[i], exception);
            }

            return work.Length;
        }

        await using (transaction.ConfigureAwait(false))
        {
            for (var i = next; i < work.Length; i++)
            {
                if (work[i].Query is not { } query)
                {
                    continue;
                }

                results[i] = await RunOneAsync(compiled.Fields[i], work[i], () => transaction.RunAsync(query, cancellationToken), cancellationToken).ConfigureAwait(false);
                if (results[i].Error is not null)
                {
                    return i + 1;
                }
            }

            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }

        return work.Length;
    }

    private static async ValueTask<FieldResult> RunOneAsync(
        RootField field, (Query? Query, PageSize[] Pages) bound, Func<Task<IResultCursor>> run, CancellationToken cancellationToken)
    {
        try
        {
            var cursor = await run().ConfigureAwait(false);
            var value = field.Statement!.IsList
                ? GraphValue.FromList(await ReadAllAsync(cursor, cancellationToken).ConfigureAwait(false))
                : await ReadFirstAsync(cursor, cancellationToken).ConfigureAwait(false);
            return new FieldResult(value, bound.Pages, null);
        }
        catch (GraphException exception)
        {
            return Failed(field, exception);
        }
    }

    private static async ValueTask<ListValue> ReadAllAsync(IResultCursor cursor, CancellationToken cancellationToken)
    {
        var rows = new List<GraphValue>();
        while (await cursor.FetchAsync(cancellationToken).ConfigureAwait(false))
        {
            rows.Add(cursor.Current.GraphValues[0]);
        }

        return rows.Count == 0 ? ListValue.Empty : ListValue.Of([.. rows]);
    }

    private static async ValueTask<GraphValue> ReadFirstAsync(IResultCursor cursor, CancellationToken cancellationToken)
    {
        var value = GraphValue.Null;
        var isFirst = true;
        while (await cursor.FetchAsync(cancellationToken).ConfigureAwait(false))
        {
            value = isFirst ? cursor.Current.GraphValues[0] : value;
            isFirst = false;
        }

        return value;
    }

    private static FieldResult Failed(RootField field, GraphException exception) => new(
        GraphValue.Null,
        [],
        GraphQLError.From(exception, [field.ResponseName], field.Statement is { } statement ? [statement.Response.Position] : []));
}
