using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Execution.Rows;

public sealed class SortTests
{
    public static TheoryData<string> Mixtures => [.. RandomValues.Mixtures];

    [Theory]
    [MemberData(nameof(Mixtures))]
    public async Task Rows_come_in_the_order_of_values_and_ties_as_they_came(string mixture)
    {
        using var graph = new TestGraph();
        var random = new Random(17);
        for (var round = 0; round < 20; round++)
        {
            var keys = Enumerable.Range(0, random.Next(1, 200)).Select(_ => RandomValues.Next(random, mixture)).ToArray();
            var rows = keys.Select((key, place) => GraphValue.FromList(key, RandomValues.Next(random, "numbers"), (long)place)).ToArray();
            var rising = rows.OrderBy(row => row.AsList()[0], ValueOrdering.Instance).ThenByDescending(row => row.AsList()[1], ValueOrdering.Instance);
            var falling = rows.OrderByDescending(row => row.AsList()[0], ValueOrdering.Instance).ThenBy(row => row.AsList()[1], ValueOrdering.Instance);
            Assert.Equal(Places(rising), await PlacesAsync(graph, "ORDER BY row[0], row[1] DESC", rows));
            Assert.Equal(Places(falling), await PlacesAsync(graph, "ORDER BY row[0] DESC, row[1]", rows));
            Assert.Equal(Places(rising.Take(7)), await PlacesAsync(graph, "ORDER BY row[0], row[1] DESC LIMIT 7", rows));
            Assert.Equal(Places(falling.Take(7)), await PlacesAsync(graph, "ORDER BY row[0] DESC, row[1] LIMIT 7", rows));
        }
    }

    private static IEnumerable<long> Places(IEnumerable<GraphValue> rows) => rows.Select(row => row.AsList()[2].AsInteger());

    private static async Task<IEnumerable<long>> PlacesAsync(TestGraph graph, string order, GraphValue[] rows)
    {
        var result = await graph.RunAsync($"UNWIND $rows AS row RETURN row[2] AS place {order}", ("rows", GraphValue.FromList(rows)));
        return result.Values.Select(row => row[0].AsInteger());
    }
}
