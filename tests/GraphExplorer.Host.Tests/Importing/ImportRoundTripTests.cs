using GraphExplorer.Engine.Sessions;
using GraphExplorer.Export;
using GraphExplorer.Host.Databases;
using GraphExplorer.Host.Importing;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Tests.Importing;

public sealed class ImportRoundTripTests : IDisposable
{
    private readonly ImportedGraph _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task Typed_csv_of_an_export_is_the_same_graph_again()
    {
        await using var original = EmbeddedDriver.Open();
        await using (var session = original.AsyncSession())
        {
            string[] statements =
            [
                "CREATE (:A:`two words` {s: 'a, \"quoted\"\nline', t: '', i: 1, f: 2.5, n: 0.0/0.0, b: true, l: [1, 2], e: [], d: date('+123456-01-01'), p: point({x: 1, y: 2, z: 3})})",
                "CREATE ({s: 7, at: datetime('2022-07-24T05:00[Europe/Kyiv]'), t: time('12:00:01.5+02:00'), lt: localtime('23:59'), ldt: localdatetime('2022-02-24T05:00'), u: duration('P1M-2DT3.5S'), w: ['a', '', 'c']})",
                "MATCH (a:A), (b) WHERE NOT b:A CREATE (a)-[:`IS IN` {g: [point({latitude: 1, longitude: 2})], k: [date('2022-02-24')]}]->(b), (b)-[:R]->(a)",
            ];
            foreach (var statement in statements)
            {
                await (await session.RunAsync(new Query(statement), TransactionConfig.Default, TestContext.Current.CancellationToken)).ConsumeAsync(TestContext.Current.CancellationToken);
            }
        }

        var format = ExportFormats.Get("neo4j-csv");
        await using (var graph = await DatabaseGraph.OpenAsync(original, TransactionConfig.Default, TestContext.Current.CancellationToken))
        {
            foreach (var part in format.Parts)
            {
                await using var file = File.Create(_files.Path(part + ".csv"));
                await format.WriteAsync(graph, file, new ExportOptions { Part = part, Notes = _ => { } }, TestContext.Current.CancellationToken);
            }
        }

        await using var copy = EmbeddedDriver.Open();
        var summary = await _files.RunAsync("n:nodes.csv r:relationships.csv", new EmbeddedImportTarget(copy.Store));
        Assert.Equal((2, 2, 0), (summary.Nodes, summary.Relationships, summary.BadRows));
        Assert.Equal(Sorted(await ImportedGraph.DescribeAsync(original)), Sorted(await ImportedGraph.DescribeAsync(copy)));
    }

    // The order of properties is no part of a graph.
    private static string Sorted(string text) => string.Join('\n', text.Split('\n').Select(line => new string([.. line.Order()])));
}
