using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Actors.Tests;

/// <summary>An embedded database that holds the built-in graph, shared by the tests that only read.</summary>
public sealed class BuiltInDatabase : IAsyncLifetime
{
    public IDriver Driver { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Driver = await OpenAsync();

    public ValueTask DisposeAsync() => Driver.DisposeAsync();

    internal static async Task<IDriver> OpenAsync()
    {
        var driver = EmbeddedDriver.Open(new EmbeddedDriverOptions());
        await GraphSeeder.RunAsync(driver, GraphScripts.BuiltIn, TestContext.Current.CancellationToken);
        return driver;
    }

    internal Task<List<IReadOnlyDictionary<string, object?>>> ReadAsync(string query, params (string Name, GraphValue Value)[] parameters)
        => ReadAsync(Driver, new Query(query, MapValue.Of(parameters)));

    internal static async Task<List<IReadOnlyDictionary<string, object?>>> ReadAsync(IDriver driver, Query query)
    {
        await using var session = driver.AsyncSession(new SessionConfig { DefaultAccessMode = AccessMode.Read });
        var rows = new List<IReadOnlyDictionary<string, object?>>();
        try
        {
            var cursor = await session.RunAsync(query, TestContext.Current.CancellationToken);
            while (await cursor.FetchAsync(TestContext.Current.CancellationToken))
            {
                rows.Add(cursor.Current.Values);
            }
        }
        catch (GraphException error)
        {
            Assert.Fail(error.WithQuery(query.Text).FullMessage());
        }

        return rows;
    }
}
