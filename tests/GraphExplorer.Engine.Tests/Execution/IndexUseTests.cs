using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Engine.Planning;
using GraphExplorer.Engine.Planning.Explain;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Statistics;

namespace GraphExplorer.Engine.Tests.Execution;

/// <summary>Which indexes plans use, and that answers are the same with and without them.</summary>
public sealed class IndexUseTests
{
    private static readonly string[] Schema =
    [
        "CREATE TEXT INDEX text FOR (n:A) ON (n.name)",
        "CREATE RANGE INDEX composite FOR (n:A) ON (n.x, n.y)",
        "CREATE RANGE INDEX range FOR (n:B) ON (n.x)",
        "CREATE POINT INDEX place FOR (n:A) ON (n.place)",
        "CREATE RANGE INDEX weight FOR ()-[r:R]-() ON (r.w)",
        "CREATE TEXT INDEX note FOR ()-[r:R]-() ON (r.note)",
        "CREATE POINT INDEX spot FOR ()-[r:R]-() ON (r.spot)",
        "CREATE CONSTRAINT id FOR ()-[r:S]-() REQUIRE r.id IS UNIQUE",
    ];

    private static readonly string[] Queries =
    [
        "MATCH (n:A) WHERE n.name CONTAINS 'bca' RETURN n.id",
        "MATCH (n:A) WHERE n.name CONTAINS 'b' RETURN n.id",
        "MATCH (n:A) WHERE n.name CONTAINS '' RETURN n.id",
        "MATCH (n:A) WHERE n.name ENDS WITH 'cab' RETURN n.id",
        "MATCH (n:A) WHERE n.name STARTS WITH 'ab' RETURN n.id",
        "MATCH (n:A) WHERE n.name CONTAINS null RETURN n.id",
        "MATCH (n:A) WHERE n.name = 'abc' RETURN n.id",
        "MATCH (n:A) WHERE n.name = 1 RETURN n.id",
        "MATCH (n:A) WHERE n.name IN ['abc', 'b', 'abc'] RETURN n.id",
        "MATCH (n:A) WHERE n.name IN ['abc', 1] RETURN n.id",
        "MATCH (n:A {x: 1, y: 2}) RETURN n.id",
        "MATCH (n:A) WHERE n.x = 1 AND n.y > 0 RETURN n.id",
        "MATCH (n:A) WHERE n.x = 1 AND n.y >= 0 AND n.y < 3 RETURN n.id",
        "MATCH (n:A) WHERE n.x = 1 AND n.y STARTS WITH 'a' RETURN n.id",
        "MATCH (n:A) WHERE n.x = 1 AND n.y IN [1, 2, 2, null] RETURN n.id",
        "MATCH (n:A) WHERE n.x = 1 AND n.y IS NOT NULL RETURN n.id",
        "MATCH (n:A) WHERE n.x > 0 AND n.y IS NOT NULL RETURN n.id",
        "MATCH (n:A) WHERE n.x > 0 AND n.y = 2 RETURN n.id",
        "MATCH (n:A) WHERE n.x IS NOT NULL AND n.y = 2 RETURN n.id",
        "MATCH (n:A) WHERE n.x = 1 RETURN n.id",
        "MATCH (n:B) WHERE n.x <= 2 RETURN n.id",
        "MATCH (n:A|B) WHERE n.x = 1 RETURN n.id",
        "MATCH (n:A|B|C) RETURN n.id",
        "MATCH (n:A) WHERE point.withinBBox(n.place, point({x: -1, y: -1}), point({x: 1, y: 1})) RETURN n.id",
        "MATCH (n:A) WHERE point.withinBBox(n.place, point({longitude: 170, latitude: -10}), point({longitude: -170, latitude: 10})) RETURN n.id",
        "MATCH (n:A) WHERE point.distance(n.place, point({x: 0, y: 0})) <= 2 RETURN n.id",
        "MATCH (n:A) WHERE point.distance(point({longitude: 179.9, latitude: 0}), n.place) < 50000 RETURN n.id",
        "MATCH (n:A) WHERE 2000000 > point.distance(n.place, point({longitude: 0, latitude: 85})) RETURN n.id",
        "MATCH (n:A) WHERE point.distance(n.place, point({x: 0, y: 0, z: 0})) < 3 RETURN n.id",
        "MATCH (n:A) WHERE point.distance(n.place, point({longitude: 0, latitude: 0, height: 100})) < 300000 RETURN n.id",
        "MATCH (n:A) WHERE n.place = point({x: 1, y: 1}) RETURN n.id",
        "MATCH (a)-[r:R]->(b) WHERE r.w = 3 RETURN a.id, b.id",
        "MATCH (a)-[r:R]-(b) WHERE r.w = 3 RETURN a.id, b.id",
        "MATCH (a)<-[r:R {w: 3}]-(b) RETURN a.id, b.id",
        "MATCH (a)-[r:R]->(b) WHERE r.w IN [1, 2] RETURN a.id, b.id",
        "MATCH (a)-[r:R]->(b) WHERE 1 < r.w <= 3 RETURN a.id, b.id",
        "MATCH (a)-[r:R]->(b) WHERE r.w IS NOT NULL RETURN a.id, b.id",
        "MATCH (a:A)-[r:R]->(b:B) WHERE r.note CONTAINS 'bca' RETURN a.id, b.id",
        "MATCH (a)-[r:R]->(b) WHERE r.note ENDS WITH 'c' RETURN a.id, b.id",
        "MATCH (a)-[r:R]-(a) WHERE r.w = 3 RETURN a.id",
        "MATCH (a)-[r:R]->(b) WHERE point.distance(r.spot, point({x: 0, y: 0})) < 1.5 RETURN a.id, b.id",
        "MATCH ()-[r:S {id: 7}]->(b) RETURN b.id",
        "MATCH (a:A {id: 3})-[r:R]->(b) WHERE r.w = a.x RETURN b.id",
        "MATCH (m:B) MATCH (n:A) WHERE n.name CONTAINS m.name RETURN m.id, n.id",
    ];

    [Theory]
    [InlineData("MATCH (n:A) WHERE n.name CONTAINS 'x' RETURN n", "NodeIndexContainsScan", "TEXT INDEX n:A(name) WHERE name CONTAINS 'x'")]
    [InlineData("MATCH (n:A) WHERE n.name ENDS WITH 'x' RETURN n", "NodeIndexEndsWithScan", "TEXT INDEX n:A(name) WHERE name ENDS WITH 'x'")]
    [InlineData("MATCH (n:A) WHERE n.name STARTS WITH 'x' RETURN n", "NodeIndexSeekByRange", "TEXT INDEX n:A(name) WHERE name STARTS WITH 'x'")]
    [InlineData("MATCH (n:A) WHERE n.x = 1 AND n.y > 2 RETURN n", "NodeIndexSeek", "RANGE INDEX n:A(x, y) WHERE x = 1 AND y > 2")]
    [InlineData("MATCH (n:A) WHERE point.distance(n.place, point({x: 0, y: 0})) < 1 RETURN n", "NodeIndexSeekByRange", null)]
    [InlineData("MATCH (n:A|B) RETURN n", "UnionNodeByLabelsScan", "n:A|B")]
    [InlineData("MATCH ()-[r:R]->() WHERE r.w = 1 RETURN r", "DirectedRelationshipIndexSeek", null)]
    [InlineData("MATCH ()-[r:R]-() WHERE r.w > 1 RETURN r", "UndirectedRelationshipIndexSeekByRange", null)]
    [InlineData("MATCH ()-[r:R]->() WHERE r.note CONTAINS 'a' RETURN r", "DirectedRelationshipIndexContainsScan", null)]
    [InlineData("MATCH ()-[r:R]->() WHERE r.w IS NOT NULL RETURN r", "DirectedRelationshipIndexScan", null)]
    [InlineData("MATCH ()-[r:S {id: 1}]->() RETURN r", "DirectedRelationshipUniqueIndexSeek", null)]
    public async Task A_plan_begins_with_the_index(string query, string name, string? details)
    {
        using var graph = await FilledAsync(1, withIndexes: true);
        var leaf = Leaves(graph, query).Single();
        Assert.Equal(name, OperatorName.Of(leaf));
        if (details is not null)
        {
            Assert.Equal(details, OperatorDetails.Of(leaf));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Answers_are_the_same_with_and_without_indexes(int seed)
    {
        using var plain = await FilledAsync(seed, withIndexes: false);
        using var indexed = await FilledAsync(seed, withIndexes: true);
        foreach (var query in Queries)
        {
            var expected = string.Join(" | ", (await plain.RunAsync(query)).SortedRows);
            var actual = string.Join(" | ", (await indexed.RunAsync(query)).SortedRows);
            Assert.Equal($"{query}: {expected}", $"{query}: {actual}");
        }
    }

    private static IEnumerable<LogicalPlan> Leaves(TestGraph graph, string query)
    {
        var statistics = new StoreStatistics(graph.Store.Current);
        var plan = QueryPlanner.Plan(CypherParser.Parse(query), new PlanningContext(statistics, statistics, _ => null)).Plan;
        return Of(plan);

        static IEnumerable<LogicalPlan> Of(LogicalPlan plan) => plan.Sources.Count == 0 ? [plan] : plan.Sources.SelectMany(Of);
    }

    private static async Task<TestGraph> FilledAsync(int seed, bool withIndexes)
    {
        var graph = new TestGraph();
        if (withIndexes)
        {
            foreach (var statement in Schema[..4].ToList())
            {
                await graph.RunAsync(statement);
            }
        }

        var random = new Random(seed);
        for (var i = 0; i < 60; i++)
        {
            var labels = random.Next(4) switch
            {
                0 => ":A:B",
                1 => ":B",
                _ => ":A",
            };
            await graph.RunAsync($"CREATE (n{labels} {{id: {i}, name: {Text(random)}, x: {Value(random)}, y: {Value(random)}, place: {Place(random)}}})");
        }

        for (var i = 0; i < 60; i++)
        {
            await graph.RunAsync(
                $"MATCH (a {{id: {random.Next(60)}}}), (b {{id: {random.Next(60)}}}) CREATE (a)-[:R {{w: {Value(random)}, note: {Text(random)}, spot: {Place(random)}}}]->(b), (a)-[:S {{id: {i}}}]->(b)");
        }

        // Those over relationships are filled from what is there; then both kinds follow some changes.
        if (withIndexes)
        {
            foreach (var statement in Schema[4..].ToList())
            {
                await graph.RunAsync(statement);
            }
        }

        await graph.RunAsync("MATCH (n) WHERE n.id % 7 = 0 SET n.name = 'xbcax', n.x = 1, n.place = point({x: 1, y: 1})");
        await graph.RunAsync("MATCH (n:A) WHERE n.id % 11 = 0 REMOVE n:A");
        await graph.RunAsync("MATCH ()-[r:R]->() WHERE r.w = 2 SET r.w = 3, r.note = 'abca'");
        await graph.RunAsync("MATCH (n) WHERE n.id % 13 = 5 DETACH DELETE n");
        return graph;
    }

    private static string Text(Random random) => random.Next(6) == 0
        ? Value(random)
        : $"'{new string([.. Enumerable.Range(0, random.Next(7)).Select(_ => (char)('a' + random.Next(3)))])}'";

    private static string Value(Random random) => random.Next(8) switch
    {
        0 => "null",
        1 => "'a'",
        2 => "0.0/0.0",
        3 => "2.0",
        _ => $"{random.Next(4)}",
    };

    private static string Place(Random random) => random.Next(6) switch
    {
        0 => "null",
        1 => $"point({{longitude: {random.Next(-1800, 1801)} / 10.0, latitude: {random.Next(-900, 901)} / 10.0}})",
        2 => $"point({{longitude: {random.Next(-1, 2) * 179}, latitude: {random.Next(-3, 3)}, height: {random.Next(0, 1000)}}})",
        3 => $"point({{x: {random.Next(-3, 4)}, y: {random.Next(-3, 4)}, z: {random.Next(-3, 4)}}})",
        4 => $"point({{longitude: {random.Next(1797, 1801)} / 10.0, latitude: {random.Next(-3, 3)} / 10.0}})",
        _ => $"point({{x: {random.Next(-3, 4)}, y: {random.Next(-3, 4)}}})",
    };
}
