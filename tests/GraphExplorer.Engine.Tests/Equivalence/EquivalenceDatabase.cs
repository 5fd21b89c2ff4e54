using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Equivalence;

/// <summary>One random graph, committed, and the same as the uncommitted writes of a transaction.</summary>
internal sealed class EquivalenceDatabase : IAsyncDisposable
{
    private const string TimedOut = "Neo.ClientError.Transaction.TransactionTimedOut";

    /// <summary>Changes after which plans that were made before must still answer rightly.</summary>
    private static readonly string[] Changes =
    [
        "CREATE (:C {k: 100, t: 5})",
        "MATCH (a {k: 0}), (b {k: 1}) CREATE (a)-[:R {k: 100, t: 20, p: 1}]->(b), (b)-[:S {k: 101}]->(a), (a)-[:R {k: 102, t: 33}]->(a)",
        "MATCH ()-[r]->() WHERE r.k % 5 = 0 DELETE r",
        "MATCH (n) WHERE n.k = 2 SET n.t = 11, n:B, n.p = 1",
        "MATCH (n) WHERE n.k = 3 REMOVE n:A",
    ];

    private readonly EmbeddedDriver _committed;
    private readonly EmbeddedDriver _empty;
    private readonly RandomGraph _graph;
    private readonly Dictionary<string, EmbeddedDriver> _drivers = new(StringComparer.Ordinal);

    private EquivalenceDatabase(RandomGraph graph, EmbeddedDriver committed, EmbeddedDriver empty)
    {
        _graph = graph;
        _committed = committed;
        _empty = empty;
    }

    internal static async Task<EquivalenceDatabase> OfAsync(RandomGraph graph)
    {
        var committed = EmbeddedDriver.Open();
        var empty = EmbeddedDriver.Open(ExecutionVariant.Usual[1].Options);
        await using var session = committed.AsyncSession();
        foreach (var statement in graph.Statements)
        {
            await ConsumeAsync(session, statement);
        }

        await using var schema = empty.AsyncSession();
        foreach (var statement in graph.Schema)
        {
            await ConsumeAsync(schema, statement);
        }

        return new EquivalenceDatabase(graph, committed, empty);
    }

    public async ValueTask DisposeAsync()
    {
        await _committed.DisposeAsync();
        await _empty.DisposeAsync();
    }

    /// <summary>The statements whose rows were compared.</summary>
    internal int Compared { get; private set; }

    /// <summary>Those of them that had rows.</summary>
    internal int WithRows { get; private set; }

    /// <summary>Whether the plan of a statement is another one without a rule.</summary>
    internal async Task<bool> IsChangedByAsync(string rule, string statement)
    {
        var without = DriverOf(ExecutionVariant.WithoutRule.Single(variant => variant.Name == "without " + rule));
        return await ComparedRows.PlanAsync(DriverOf(ExecutionVariant.AllRules), statement) != await ComparedRows.PlanAsync(without, statement);
    }

    /// <summary>Commits changes; the plans of the statements stay.</summary>
    internal async Task ChangeAsync()
    {
        await using var session = _committed.AsyncSession();
        foreach (var change in Changes)
        {
            await ConsumeAsync(session, change);
        }
    }

    /// <summary>What is wrong with the answers of a reading statement in a transaction that has changed the graph; null for nothing.</summary>
    internal async Task<string?> CheckAfterOwnChangesAsync(RandomStatement statement, IEnumerable<ExecutionVariant> variants)
    {
        var expected = await AfterOwnChangesAsync(ExecutionVariant.Reference, statement);
        if (expected.Error == TimedOut)
        {
            return null;
        }

        foreach (var variant in variants)
        {
            if (expected.Difference(await AfterOwnChangesAsync(variant, statement)) is { } difference)
            {
                return $"after own changes, {variant.Name}: {difference}";
            }
        }

        return null;
    }

    /// <summary>What is wrong with the answers of a statement in some variants; null for nothing, or where the comparison would take too long.</summary>
    internal async Task<string?> CheckAsync(RandomStatement statement, IEnumerable<ExecutionVariant> variants, bool inDraft)
    {
        var expected = await RunAsync(ExecutionVariant.Reference, statement);
        if (expected.Error == TimedOut)
        {
            return null;
        }

        Compared++;
        WithRows += expected.Rows.Count > 0 ? 1 : 0;
        if (expected.Error is not null)
        {
            return $"{statement.Text}\nfails: {expected.Error} {expected.Rows[0]}";
        }

        foreach (var variant in variants)
        {
            if (expected.Difference(await RunAsync(variant, statement)) is { } difference)
            {
                return $"{variant.Name}: {difference}";
            }
        }

        return inDraft && expected.Difference(await InDraftAsync(statement)) is { } other ? $"in a draft: {other}" : null;
    }

    private async Task<ComparedRows> RunAsync(ExecutionVariant variant, RandomStatement statement)
    {
        await using var session = DriverOf(variant).AsyncSession();
        if (!statement.Writes)
        {
            return await ComparedRows.OfAsync(session, statement.Text);
        }

        await using var transaction = await session.BeginTransactionAsync(null, TestContext.Current.CancellationToken);
        return await WithGraphAsync(transaction, statement.Text);
    }

    private async Task<ComparedRows> AfterOwnChangesAsync(ExecutionVariant variant, RandomStatement statement)
    {
        await using var session = DriverOf(variant).AsyncSession();
        await using var transaction = await session.BeginTransactionAsync(null, TestContext.Current.CancellationToken);
        foreach (var change in Changes)
        {
            await ConsumeAsync(transaction, change);
        }

        return await ComparedRows.OfAsync(transaction, statement.Text);
    }

    private async Task<ComparedRows> InDraftAsync(RandomStatement statement)
    {
        await using var session = _empty.AsyncSession();
        await using var transaction = await session.BeginTransactionAsync(null, TestContext.Current.CancellationToken);
        foreach (var data in _graph.Data)
        {
            await ConsumeAsync(transaction, data);
        }

        return statement.Writes ? await WithGraphAsync(transaction, statement.Text) : await ComparedRows.OfAsync(transaction, statement.Text);
    }

    /// <summary>What a statement answers and the graph that it leaves, before all is rolled back.</summary>
    private static async Task<ComparedRows> WithGraphAsync(IAsyncTransaction transaction, string text)
    {
        var rows = await ComparedRows.OfAsync(transaction, text);
        if (rows.Error is not null)
        {
            return rows;
        }

        var nodes = await ComparedRows.OfAsync(transaction, "MATCH (n) RETURN n");
        var relationships = await ComparedRows.OfAsync(transaction, "MATCH (a)-[r]->(b) RETURN a, r, b");
        return rows with { Rows = [.. rows.Rows, "left:", .. nodes.Rows, .. relationships.Rows] };
    }

    private EmbeddedDriver DriverOf(ExecutionVariant variant) =>
        _drivers.TryGetValue(variant.Name, out var driver) ? driver : _drivers[variant.Name] = _committed.Beside(variant.Options);

    private static async Task ConsumeAsync(IAsyncQueryRunner runner, string statement) =>
        await (await runner.RunAsync(new Query(statement), TestContext.Current.CancellationToken)).ConsumeAsync(TestContext.Current.CancellationToken);
}
