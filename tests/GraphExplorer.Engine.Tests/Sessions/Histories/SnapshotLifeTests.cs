using System.Runtime.CompilerServices;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Sessions.Histories;

/// <summary>A session that has finished reading keeps no old state of the graph, though it stays open and plans are kept.</summary>
public class SnapshotLifeTests : DriverTests
{
    private static readonly string[] Reads =
    [
        "MATCH (n:N) RETURN n.i",
        "MATCH (n:N) RETURN n",
        "MATCH p = (:N)-[:R*1..3]->(:N) RETURN p LIMIT 5",
        "MATCH (n:N {i: 5}) RETURN n.i",
        "MATCH (n:N) WHERE n.i > 3 RETURN n ORDER BY n.i DESC LIMIT 3",
        "MATCH (a:N), (b:N) WHERE a.i = b.i RETURN count(*)",
        "MATCH (a:N)-[r:R]->(b) OPTIONAL MATCH (b)-[:R]->(c) RETURN a, r, b, c",
        "MATCH p = shortestPath((a:N {i: 1})-[:R*]-(b:N {i: 9})) RETURN p",
        "MATCH (n:N) CALL (n) { MATCH (n)-->(m) RETURN count(m) AS c } RETURN sum(c)",
        "MATCH (n:N) RETURN n.i % 3, collect(n)",
        "MATCH (n) RETURN count(n)",
        "CALL db.labels() YIELD label RETURN label",
        "CALL db.index.fulltext.queryNodes('words', 'name') YIELD node RETURN node",
        "MATCH (n:N) WHERE EXISTS { (n)-[:R]->({i: 3}) } RETURN n",
    ];

    [Fact]
    public async Task A_session_that_has_read_all_rows_keeps_no_snapshot()
    {
        await FillAsync();
        await using var session = Driver.AsyncSession();
        foreach (var text in Reads)
        {
            await FreesAsync(text, () => RunAsync(session, text));
        }
    }

    [Fact]
    public async Task A_result_that_is_left_half_read_lets_go_when_it_is_consumed_or_its_session_goes_on()
    {
        await FillAsync();
        await using var session = Driver.AsyncSession();
        foreach (var text in Reads)
        {
            await FreesAsync(text, async () =>
            {
                var cursor = await session.RunAsync(text, MapValue.Empty, Cancel);
                await cursor.FetchAsync(Cancel);
                await cursor.ConsumeAsync(Cancel);
            });
            await FreesAsync(text, async () =>
            {
                var cursor = await session.RunAsync(text, MapValue.Empty, Cancel);
                await cursor.FetchAsync(Cancel);
                await RunAsync(session, "RETURN 1");
            });
        }
    }

    [Fact]
    public async Task Explicit_transactions_let_go_at_their_end()
    {
        await FillAsync();
        await using var session = Driver.AsyncSession();
        IAsyncTransaction? kept = null;
        await FreesAsync("commit", async () =>
        {
            kept = await session.BeginTransactionAsync(cancellationToken: Cancel);
            await RunAsync(kept, Reads[6]);
            await kept.CommitAsync(Cancel);
        });
        await FreesAsync("rollback", async () =>
        {
            kept = await session.BeginTransactionAsync(cancellationToken: Cancel);
            await kept.RunAsync(Reads[0], Cancel);
            await kept.RollbackAsync(Cancel);
        });
        await FreesAsync("failure", async () =>
        {
            kept = await session.BeginTransactionAsync(cancellationToken: Cancel);
            await Assert.ThrowsAsync<GraphException>(() => RunAsync(kept, "MATCH (n:N) RETURN n.i / 0"));
            await kept.DisposeAsync();
        });
        GC.KeepAlive(kept);
    }

    private async Task FillAsync()
    {
        await RunAsync("CREATE FULLTEXT INDEX words FOR (n:N) ON EACH [n.name]");
        await RunAsync("CREATE INDEX FOR (n:N) ON (n.i)");
        await RunAsync("UNWIND range(0, 50) AS i CREATE (:N {i: i, name: 'name ' + i})");
        await RunAsync("MATCH (a:N), (b:N) WHERE b.i = a.i + 1 CREATE (a)-[:R]->(b)");
    }

    private async Task FreesAsync(string what, Func<Task> work)
    {
        var old = await DuringAsync(work);
        await RunAsync("MATCH (n:N {i: 50}) SET n.name = n.name + '!'");
        for (var i = 0; i < 3 && old.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(old.IsAlive, $"The snapshot is still held after: {what}");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task<WeakReference> DuringAsync(Func<Task> work)
    {
        var state = new WeakReference(Driver.Store.Current);
        await work();
        return state;
    }
}
