using System.Diagnostics;
using System.Globalization;
using GraphExplorer.Benchmarks.Events;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Benchmarks.Engine;

/// <summary>
/// Measures what operators cost over the political events, in nanoseconds a row: the planner's cost model has these figures, rounded.
/// Each statement is made so that one operator makes nearly all of its work; hints choose between the plans.
/// </summary>
internal static class PlanCosts
{
    private const int Runs = 7;

    private static readonly (string What, string Statement, string Rows)[] Statements =
    [
        ("row of a node scan, and a test", "MATCH (a:Actor) WHERE id(a) <> -1 RETURN count(*)", "MATCH (a:Actor) RETURN count(*)"),
        ("a property test beside", "MATCH (a:Actor) WHERE a.id <> -1 RETURN count(*)", "MATCH (a:Actor) RETURN count(*)"),
        ("row of a relationship scan, and a test", "MATCH (a)-[r:CONSULTS]->(b) USING SCAN r:CONSULTS WHERE id(r) <> -1 RETURN count(*)", "MATCH ()-[r:CONSULTS]->() RETURN count(*)"),
        ("a property test beside", "MATCH (a)-[r:CONSULTS]->(b) USING SCAN r:CONSULTS WHERE r.t <> -1 RETURN count(*)", "MATCH ()-[r:CONSULTS]->() RETURN count(*)"),
        ("row of an expand, and a test", "MATCH (a:Actor)-[r:CONSULTS]->(b) USING SCAN a:Actor WHERE id(r) <> -1 RETURN count(*)", "MATCH ()-[r:CONSULTS]->() RETURN count(*)"),
        ("begin of an expand that finds little", "MATCH (a:Actor)-[r:CONCEDES]->(b) USING SCAN a:Actor WHERE id(r) <> -1 RETURN count(*)", "MATCH (a:Actor) RETURN count(*)"),
        ("row of an expand into a bound node", "MATCH (a:Actor)-[r:OPPOSES]->(b) USING SCAN a:Actor MATCH (a)-[s:CONCEDES]->(b) WHERE id(s) <> -1 RETURN count(*)", "MATCH ()-[r:OPPOSES]->() RETURN count(*)"),
        ("seek, and a row of UNWIND", "UNWIND range(0, 22999) AS i MATCH (a:Actor {id: i}) RETURN count(*)", "RETURN 23000"),
        ("row of UNWIND", "UNWIND range(0, 22999) AS i WITH i WHERE i <> -1 RETURN count(*)", "RETURN 23000"),
        ("row of a hash join, both sides", "MATCH (a:Actor), (b:Actor) WHERE a.name = b.name + '' RETURN count(*)", "MATCH (a:Actor) RETURN count(*)"),
        ("row of a sort, of 23,033", "MATCH (a:Actor) WITH a.name AS name ORDER BY name RETURN count(name)", "MATCH (a:Actor) RETURN count(*)"),
        ("row of a group", "MATCH (a:Actor) WITH a.name AS name, count(*) AS n RETURN sum(n)", "MATCH (a:Actor) RETURN count(*)"),
    ];

    internal static async Task<int> RunAsync()
    {
        await using var driver = EmbeddedDriver.Open();
        PoliticalEvents.Read().Load(driver);
        await using var session = driver.AsyncSession();
        await ValueAsync(session, "CREATE INDEX FOR (a:Actor) ON (a.id)");
        foreach (var (what, statement, rows) in Statements)
        {
            var count = await ValueAsync(session, rows);
            var best = double.MaxValue;
            for (var run = 0; run < Runs; run++)
            {
                var begin = Stopwatch.GetTimestamp();
                await ValueAsync(session, statement);
                best = Math.Min(best, Stopwatch.GetElapsedTime(begin).TotalNanoseconds);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{best / count,8:F0} ns  {what}: {statement}"));
        }

        return 0;
    }

    private static async Task<long> ValueAsync(IAsyncSession session, string statement)
    {
        var cursor = await session.RunAsync(statement);
        var rows = await cursor.ToListAsync();
        return rows.Count == 0 ? 0 : rows[0].GraphValues[0].AsInteger();
    }
}
