using GraphExplorer.Engine.Tests.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Planning.Statistics;

/// <summary><c>db.stats.retrieve</c>.</summary>
public sealed class StatisticsProcedureTests : DriverTests
{
    [Fact]
    public async Task Counts_are_by_label_type_and_both()
    {
        await RunAsync("CREATE (a:A)-[:R]->(b:B), (a)-[:R]->(b), (b)-[:S]->(:C)");

        var rows = await RunAsync("CALL db.stats.retrieve('GRAPH COUNTS') YIELD data UNWIND data.relationships AS r RETURN r.startLabel, r.relationshipType, r.endLabel, r.count");

        Assert.Contains(rows, row => row.SequenceEqual([GraphValue.Null, GraphValue.Null, GraphValue.Null, 3]));
        Assert.Contains(rows, row => row.SequenceEqual([GraphValue.Null, "R", GraphValue.Null, 2]));
        Assert.Contains(rows, row => row.SequenceEqual(["A", "R", "B", 2]));
        Assert.Contains(rows, row => row.SequenceEqual(["B", "S", "C", 1]));
        Assert.DoesNotContain(rows, row => row.SequenceEqual(["A", "S", "C", 0]));
    }

    [Fact]
    public async Task Degrees_of_a_small_graph_are_exact()
    {
        await RunAsync("CREATE (h:H) WITH h UNWIND range(1, 8) AS i CREATE (h)-[:R]->(:L) WITH h, count(*) AS n MATCH (l:L) WITH h, l LIMIT 2 CREATE (l)-[:R]->(h), (l)-[:R]->(h)");

        var data = (await RunAsync("CALL db.stats.retrieve('DEGREES') YIELD data WHERE data.direction = 'OUTGOING' RETURN data.nodes, data.mean, data.meanAlongRelationship, data.maximum, data.p50, data.pairs"))[0];

        Assert.Equal([3, 4.0, 6.0, 8, 2, 10], data);
    }

    [Fact]
    public async Task Values_of_indexes_are_shown()
    {
        await RunAsync("UNWIND range(1, 100) AS i CREATE (:A {x: CASE WHEN i <= 60 THEN 7 ELSE i END})");
        await RunAsync("CREATE INDEX a_x FOR (a:A) ON (a.x)");

        var row = (await RunAsync("CALL db.stats.retrieve('values') YIELD data RETURN data.index, data.distinctValues, data.nullShare, data.mostCommon[0].value, data.mostCommon[0].share, data.quantiles"))[0];

        Assert.Equal(["a_x", 41, 0.0, 7, 0.6], row[..5]);
        Assert.Equal([7, 7, 7, 75, 100], row[5].AsList());
    }

    [Fact]
    public async Task An_unknown_section_is_refused()
    {
        var error = await Assert.ThrowsAsync<GraphException>(() => RunAsync("CALL db.stats.retrieve('NONE')"));
        Assert.Equal(StatusCodes.ProcedureCallFailed, error.Code);
    }
}
