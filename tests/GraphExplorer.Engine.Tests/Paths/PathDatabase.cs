using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Paths;

/// <summary>A database with one random graph.</summary>
internal static class PathDatabase
{
    /// <summary>Makes the graph.</summary>
    internal static async Task<EmbeddedDriver> OpenAsync(SmallGraph graph)
    {
        var driver = EmbeddedDriver.Open();
        await using var session = driver.AsyncSession();
        var cursor = await session.RunAsync(graph.Statement, MapValue.Empty, CancellationToken.None);
        await cursor.ConsumeAsync(CancellationToken.None);
        return driver;
    }

    /// <summary>The rows of a statement in the order of their text; an error fails the test with the statement.</summary>
    internal static async Task<List<string>> RowsAsync(EmbeddedDriver driver, string statement)
    {
        await using var session = driver.AsyncSession();
        var rows = new List<string>();
        try
        {
            var cursor = await session.RunAsync(statement, MapValue.Empty, CancellationToken.None);
            while (await cursor.FetchAsync(CancellationToken.None))
            {
                rows.Add(string.Join(" | ", cursor.Current.GraphValues.ToArray().Select(value => value.ToString())));
            }
        }
        catch (Exception exception) when (exception is GraphException or InvalidOperationException)
        {
            Assert.Fail($"{statement}\n{exception}");
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }
}
