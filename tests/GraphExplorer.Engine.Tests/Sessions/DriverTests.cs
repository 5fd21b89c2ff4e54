using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Sessions;

/// <summary>An empty embedded database and short ways to ask it.</summary>
public abstract class DriverTests : IAsyncLifetime
{
    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected EmbeddedDriver Driver { get; } = EmbeddedDriver.Open();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await Driver.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static async Task<List<GraphValue[]>> ReadAsync(IResultCursor cursor)
    {
        var rows = new List<GraphValue[]>();
        while (await cursor.FetchAsync(Cancel))
        {
            rows.Add(cursor.Current.GraphValues.ToArray());
        }

        return rows;
    }

    protected static async Task<List<GraphValue[]>> RunAsync(IAsyncQueryRunner runner, string text, params (string, GraphValue)[] parameters) =>
        await ReadAsync(await runner.RunAsync(text, MapValue.Of(parameters), Cancel));

    protected async Task<List<GraphValue[]>> RunAsync(string text, params (string, GraphValue)[] parameters)
    {
        await using var session = Driver.AsyncSession();
        return await RunAsync(session, text, parameters);
    }

    protected async Task<IResultSummary> SummaryAsync(string text, params (string, GraphValue)[] parameters)
    {
        await using var session = Driver.AsyncSession();
        var cursor = await session.RunAsync(text, MapValue.Of(parameters), Cancel);
        return await cursor.ConsumeAsync(Cancel);
    }

    protected async Task<GraphValue> ValueAsync(string text, params (string, GraphValue)[] parameters) =>
        Assert.Single(Assert.Single(await RunAsync(text, parameters)));

    protected static async Task<GraphException> FailsAsync(string code, Func<Task> work)
    {
        var exception = await Assert.ThrowsAsync<GraphException>(work);
        Assert.Equal(code, exception.Code);
        return exception;
    }
}
