using System.Globalization;
using GraphExplorer.Engine.Sessions;

namespace GraphExplorer.Engine.Tests.Planning.Statistics;

/// <summary>Rows that EXPLAIN expects, against those that are there: on the political events, and on random graphs where few nodes have most relationships.</summary>
public sealed class EstimateTests(PoliticalEventGraph events, ITestOutputHelper output) : IClassFixture<PoliticalEventGraph>
{
    private static readonly string[] OverEvents =
    [
        "(a:Actor)",
        "(a)",
        "(a:Nobody)",
        "(a:Actor {id: 17})",
        "(a:Actor {name: 'Russia'})",
        "(a:Actor) WHERE a.name IN ['Russia', 'Ukraine', 'China']",
        "(a:Actor) WHERE a.name STARTS WITH 'Police'",
        "(a:Actor) WHERE a.name STARTS WITH 'M'",
        "(a:Actor) WHERE a.name CONTAINS 'Minister'",
        "(a:Actor) WHERE a.name ENDS WITH ')'",
        "(a:Actor) WHERE a.id < 1000",
        "(a:Actor) WHERE 5000 <= a.id < 9000",
        "(a:Actor) WHERE a.id > 22000 OR a.id < 100",
        "(a:Actor) WHERE a.name > 'S'",
        "(a:Actor) WHERE a.name IS NOT NULL",
        "(a:Actor) WHERE a.nothing IS NULL",
        "(a:Actor) WHERE NOT a.id < 20000",
        "()-[r]->()",
        "()-[r:SUPPORTS]->()",
        "()-[r:SUPPORTS]-()",
        "()-[r:SUPPORTS|OPPOSES]->()",
        "(a:Actor)-[r:MEDIATES]->(b:Actor)",
        "(a:Actor)-[r:CONSULTS]->(b) WHERE r.t < 31",
        "(a:Actor)-[r:CONSULTS]->(b) WHERE r.t >= 90 AND r.t < 121",
        "(a:Actor)-[r:OPPOSES]->(b) WHERE r.t = 100",
        "(a)-[r:OPPOSES]->(b) WHERE r.date STARTS WITH '2018-05'",
        "(a)-[r]->(b) WHERE r.t > 250 AND r.t <= 300",
        "(a)-[r:SUPPORTS]->(b) WHERE r.code = '057'",
        "(a)-[r:OPPOSES]->(b) WHERE r.code IN ['111', '112', '190']",
        "(a)-[r:DEMANDS]->(b) WHERE r.code STARTS WITH '02' AND r.t < 50",
        "(a)-[r:CONSULTS]->(b) WHERE r.date = '2018-03-01' AND r.t = 59",
        "(a)-[r:CONSULTS]->(b) WHERE a.id < 1000",
        "(a)-[:MEDIATES]->(b)-[:MEDIATES]->(c)",
        "(a)-[:MEDIATES]->(b)<-[:MEDIATES]-(c)",
        "(a)<-[:MEDIATES]-(b)-[:MEDIATES]->(c)",
        "(a)-[:MEDIATES]->(b)-[:CONCEDES]->(c)",
        "(a)-[:CONCEDES]->(b)-[:CONCEDES]->(c)-[:CONCEDES]->(d)",
        "(a)-[:MEDIATES]-(b)-[:CONCEDES]-(c)",
        "(a)-[:MEDIATES]->(b)-[:MEDIATES]->(c), (a)-[:MEDIATES]->(c)",
        "(a)-[:CONCEDES]->(b)-[:CONCEDES]->(c)-[:CONCEDES]->(a)",
        "(a)-[:MEDIATES]->(b)-[:MEDIATES]->(a)",
        "(a)-[r:CONCEDES]->(b), (a)-[s:CONCEDES]->(b)",
        "(a)-[r:MEDIATES]->(b)-[s:MEDIATES]->(c) WHERE r.t < 100 AND s.t < 100",
        "(a)-[:CONCEDES*1..2]->(b)",
        "(a:Actor {id: 50})-[:SUPPORTS]->(b)",
        "(a)-[r:CONSULTS]->(a)",
        "(a)-[:CONCEDES]->(b) WHERE EXISTS { (b)-[:MEDIATES]->() }",
        "(a:Actor) WHERE NOT EXISTS { (a)-[:MEDIATES]->() }",
    ];

    private static readonly string[] OverRandom =
    [
        "(a:A)", "(a:A:B)", "(a:B|C)", "(a:!A)", "(a:A) WHERE a.k = 0", "(a:A) WHERE a.k > 3", "(a:C {v: 1})", "(a) WHERE a.v < 500 AND a.k = 0",
        "(a:A)-[:R]->(b:B)", "(a:B)-[:R]->(b:A)", "(a:C)-[r]->(b)", "(a:C)<-[r:R]-(b:A)", "(a)-[:R]->(b)-[:R]->(c)", "(a)-[:R]->(b)<-[:R]-(c:C)",
        "(a:C)-[:R]->(b)-[:S]->(c)", "(a)-[:S]->(b)-[:S]->(c), (a)-[:S]->(c)", "(a)-[:R]->(b)-[:S]->(a)", "(a)-[r:R]->(b) WHERE r.w < 0.1",
        "(a)-[r:R|S]->(b) WHERE r.w > 0.9 AND b.k = 0", "(a)-[:S]->(b)-[:S]->(c)-[:S]->(d)", "(a:B)-[:S]-(b:C)", "(a)-[:R]->(a)",
    ];

    [Fact]
    public async Task Estimates_over_the_political_events_are_close()
    {
        var errors = await QError.OfAsync(events.Driver, OverEvents);

        Write(errors);
        Assert.True(OverEvents.Length >= 40);
        Assert.InRange(QError.Median(errors.Select(one => one.Error)), 1, 1.2);
        Assert.All(errors, one => Assert.InRange(one.Error, 1, 20));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Estimates_over_skewed_random_graphs_are_close(int seed)
    {
        await using var driver = EmbeddedDriver.Open();
        SkewedGraph.Load(driver.Store, seed);

        var errors = await QError.OfAsync(driver, OverRandom);

        Write(errors);
        Assert.InRange(QError.Median(errors.Select(one => one.Error)), 1, 1.2);
        Assert.All(errors, one => Assert.InRange(one.Error, 1, 5));
    }

    private void Write(List<(string Pattern, double Estimate, long Rows, double Error)> errors)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"median {QError.Median(errors.Select(one => one.Error)):F2}, maximum {errors.Max(one => one.Error):F2}"));
        foreach (var (pattern, estimate, rows, error) in errors.OrderByDescending(one => one.Error))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{error,8:F2} {estimate,14:F1} {rows,12} {pattern}"));
        }
    }
}
