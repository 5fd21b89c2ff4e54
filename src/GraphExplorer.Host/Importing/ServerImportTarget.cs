using System.Globalization;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Writing;
using GraphExplorer.Import;
using GraphExplorer.Model;
using Query = GraphExplorer.Model.Query;

namespace GraphExplorer.Host.Importing;

/// <summary>
/// Imports into a server by statements that UNWIND batches, one a label set or type. While it goes on, a node with the label
/// <c>GraphExplorerImport</c> holds the import's record; the last commit removes it.
/// </summary>
internal sealed class ServerImportTarget(IDriver driver) : IImportTarget
{
    private const string RecordLabel = "GraphExplorerImport";
    private const string ReadRecord = $"MATCH (r:{RecordLabel} {{name: $name}}) RETURN r.record AS record";
    private const string WriteRecord = $"MERGE (r:{RecordLabel} {{name: $name}}) SET r.record = $record";
    private const string RemoveRecord = $"MATCH (r:{RecordLabel} {{name: $name}}) DELETE r";
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly Dictionary<string, string> _statements = new(StringComparer.Ordinal);
    private readonly IAsyncSession _session = driver.AsyncSession();
    private IAsyncTransaction? _transaction;

    public int RowsPerCommit => 20_000;

    public int Label(string name) => NumberOf(name);

    public int RelationshipType(string name) => NumberOf(name);

    public int PropertyKey(string name) => NumberOf(name);

    public bool HasNode(long id) => throw new GraphException(
        Model.StatusCodes.InvalidRequest,
        "--id-type actual: the nodes of a server are not looked up one by one.",
        hint: "Import into the embedded database, or run LOAD CSV on the server.");

    public async ValueTask<byte[]?> ReadRecordAsync(string name, CancellationToken cancellationToken)
    {
        var cursor = await _session.RunAsync(new Query(ReadRecord, MapValue.Of(("name", name))), TransactionConfig.Default, cancellationToken).ConfigureAwait(false);
        var record = await cursor.FetchAsync(cancellationToken).ConfigureAwait(false) ? Convert.FromBase64String(cursor.Current.GraphValues[0].AsString()) : null;
        await cursor.ConsumeAsync(cancellationToken).ConfigureAwait(false);
        return record;
    }

    public async ValueTask AddNodesAsync(NodeRows rows, Memory<long> ids, CancellationToken cancellationToken)
    {
        foreach (var group in Enumerable.Range(0, rows.Count).GroupBy(row => string.Join(',', rows.Labels(row).ToArray())))
        {
            var statement = StatementFor("n" + group.Key, () => NodeStatement(rows.Labels(group.First()).ToArray()));
            var list = ListValue.From(group.Select(row => GraphValue.FromList(row, Properties(rows, row))));
            var cursor = await RunAsync(statement, list, cancellationToken).ConfigureAwait(false);
            while (await cursor.FetchAsync(cancellationToken).ConfigureAwait(false))
            {
                ids.Span[(int)cursor.Current.GraphValues[0].AsInteger()] = cursor.Current.GraphValues[1].AsInteger();
            }

            await CheckAsync(cursor, list.Count, counters => counters.NodesCreated, cancellationToken).ConfigureAwait(false);
        }
    }

    public async ValueTask AddRelationshipsAsync(RelationshipRows rows, CancellationToken cancellationToken)
    {
        foreach (var group in Enumerable.Range(0, rows.Count).GroupBy(rows.Type))
        {
            var statement = StatementFor(string.Create(CultureInfo.InvariantCulture, $"r{group.Key}"), () => RelationshipStatement(_names[group.Key]));
            var list = ListValue.From(group.Select(row => GraphValue.FromList(rows.Start(row), rows.End(row), Properties(rows, row))));
            var cursor = await RunAsync(statement, list, cancellationToken).ConfigureAwait(false);
            await CheckAsync(cursor, list.Count, counters => counters.RelationshipsCreated, cancellationToken).ConfigureAwait(false);
        }
    }

    public async ValueTask CommitAsync(string recordName, byte[] record, bool isLast, CancellationToken cancellationToken)
    {
        var parameters = MapValue.Of(("name", recordName), ("record", Convert.ToBase64String(record)));
        var transaction = await TransactionAsync(cancellationToken).ConfigureAwait(false);
        var cursor = await transaction.RunAsync(new Query(isLast ? RemoveRecord : WriteRecord, parameters), cancellationToken).ConfigureAwait(false);
        await cursor.ConsumeAsync(cancellationToken).ConfigureAwait(false);
        _transaction = null;
        await using var disposal = transaction.ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        if (_transaction is not null)
        {
            await _transaction.DisposeAsync().ConfigureAwait(false);
        }

        await _session.DisposeAsync().ConfigureAwait(false);
    }

    private static string RelationshipStatement(string type) => Write(
        Match("a", 0),
        Match("b", 1),
        new CreateClause([new PatternPart(null, null, new PathPattern(
        [
            new NodePattern("a", null, null, null),
            new RelationshipPattern("r", new LabelName(type), Direction.Outgoing, null, null, null, null),
            new NodePattern("b", null, null, null),
        ]))]),
        new SetClause([new SetAllProperties("r", Item(2))]));

    private static MatchClause Match(string variable, int item) => new(
        false,
        MatchMode.DifferentRelationships,
        [new PatternPart(null, null, new PathPattern([new NodePattern(variable, null, null, null)]))],
        [],
        new BinaryOperation(BinaryOperator.Equal, IdOf(variable), Item(item)));

    // The number and not the element id: Neo4j 4.4 has nothing else, and it is a quarter of the bytes.
    private static FunctionInvocation IdOf(string variable) => new(["id"], false, [new Variable(variable)]);

    private static Subscript Item(int index) => new(new Variable("row"), new IntegerLiteral(index));

    private static string Write(params Clause[] clauses) =>
        CypherWriter.Write(new SingleQuery(SyntaxList.From<Clause>([new UnwindClause(new Parameter("rows"), "row"), .. clauses])));

    private string NodeStatement(int[] labels)
    {
        LabelExpression? expression = null;
        foreach (var label in labels)
        {
            var name = new LabelName(_names[label]);
            expression = expression is null ? name : new LabelConjunction(expression, name, Colon: true);
        }

        return Write(
            new CreateClause([new PatternPart(null, null, new PathPattern([new NodePattern("n", expression, null, null)]))]),
            new SetClause([new SetAllProperties("n", Item(1))]),
            new ReturnClause(new Projection(false, false, [new ProjectionItem(Item(0), "row", "row"), new ProjectionItem(IdOf("n"), "id", "id")], [], null, null)));
    }

    private static async Task CheckAsync(IResultCursor cursor, int expected, Func<ICounters, int> created, CancellationToken cancellationToken)
    {
        var summary = await cursor.ConsumeAsync(cancellationToken).ConfigureAwait(false);
        if (created(summary.Counters) != expected)
        {
            throw new GraphException(
                Model.StatusCodes.EntityNotFound,
                string.Create(CultureInfo.InvariantCulture, $"The server made {created(summary.Counters)} of {expected} entities of a batch: nodes that the import had made are gone."),
                hint: "Somebody deleted them while the import went on. Begin anew with --again in an empty database.");
        }
    }

    private async Task<IResultCursor> RunAsync(string statement, ListValue rows, CancellationToken cancellationToken)
    {
        var transaction = await TransactionAsync(cancellationToken).ConfigureAwait(false);
        return await transaction.RunAsync(new Query(statement, MapValue.Of(("rows", GraphValue.FromList(rows)))), cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<IAsyncTransaction> TransactionAsync(CancellationToken cancellationToken) =>
        _transaction ??= await _session.BeginTransactionAsync(AccessMode.Write, null, cancellationToken).ConfigureAwait(false);

    private string StatementFor(string shape, Func<string> make)
    {
        const int MostStatements = 1000;
        lock (_gate)
        {
            if (!_statements.TryGetValue(shape, out var statement))
            {
                if (_statements.Count >= MostStatements)
                {
                    _statements.Clear();
                }

                _statements.Add(shape, statement = make());
            }

            return statement;
        }
    }

    private GraphValue Properties(ImportRows rows, int row)
    {
        var keys = rows.Keys;
        var values = rows.Values(row);
        var entries = new List<KeyValuePair<string, GraphValue>>(keys.Length);
        lock (_gate)
        {
            for (var i = 0; i < keys.Length; i++)
            {
                if (!values[i].IsNull)
                {
                    entries.Add(KeyValuePair.Create(_names[keys[i]], values[i]));
                }
            }
        }

        return GraphValue.FromMap(MapValue.From(entries));
    }

    private int NumberOf(string name)
    {
        lock (_gate)
        {
            if (!_numbers.TryGetValue(name, out var number))
            {
                number = _names.Count;
                _names.Add(name);
                _numbers.Add(name, number);
            }

            return number;
        }
    }
}
