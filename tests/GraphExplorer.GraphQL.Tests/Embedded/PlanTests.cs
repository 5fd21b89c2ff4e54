using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.Tests.Embedded;

public class PlanTests(SampleGraph graph) : IClassFixture<SampleGraph>
{
    [Theory]
    [InlineData("{ actor(id: \"a01\") { name } }", "NodeUniqueIndexSeek")]
    [InlineData("{ actors(where: {name: {eq: \"Aland\"}}) { id supports { name } } }", "NodeIndexSeek")]
    [InlineData("{ actors(where: {id: {in: [\"a01\", \"a02\"]}}) { id } }", "NodeUniqueIndexSeek")]
    [InlineData("{ actors(where: {name: {startsWith: \"A\"}}) { id } }", "NodeIndexSeekByRange")]
    public async Task A_filter_on_an_indexed_property_is_an_index_seek(string query, string expected)
    {
        var statement = Assert.Single(await graph.Executor.TranslateAsync(new GraphQLRequest(query), TestContext.Current.CancellationToken));
        await using var session = graph.Driver.AsyncSession();
        var cursor = await session.RunAsync(new Query("EXPLAIN " + statement.Text, statement.Parameters), TestContext.Current.CancellationToken);
        var summary = await cursor.ConsumeAsync(TestContext.Current.CancellationToken);

        var operators = new List<string>();
        Collect(summary.Plan!, operators);
        Assert.Contains(operators, name => name.StartsWith(expected, StringComparison.Ordinal));
        Assert.DoesNotContain(operators, name => name.Contains("NodeByLabelScan", StringComparison.Ordinal) || name.Contains("CartesianProduct", StringComparison.Ordinal));
    }

    private static void Collect(IPlan plan, List<string> operators)
    {
        operators.Add(plan.OperatorType);
        foreach (var child in plan.Children)
        {
            Collect(child, operators);
        }
    }
}
