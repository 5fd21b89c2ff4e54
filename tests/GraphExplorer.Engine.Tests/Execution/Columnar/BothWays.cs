using GraphExplorer.Engine.Sessions;
using GraphExplorer.Engine.Tests.Execution.Columnar;
using GraphExplorer.Model;

[assembly: AssemblyFixture(typeof(BothWays))]

namespace GraphExplorer.Engine.Tests.Execution.Columnar;

/// <summary>One random graph, which statements run on row by row and over batches.</summary>
public sealed class BothWays : IAsyncLifetime
{
    private EmbeddedDriver? _rows;

    internal EmbeddedDriver Rows => _rows!;

    internal EmbeddedDriver Batches { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _rows = await RandomGraph.CreateAsync();
        Batches = _rows.Beside(RandomGraph.Batches(1));
    }

    public ValueTask DisposeAsync() => _rows?.DisposeAsync() ?? default;

    /// <summary>What a statement answers up to its error, and the error; sorted.</summary>
    internal static async Task<(string[] Rows, string? Error)> RunAsync(IAsyncQueryRunner runner, string text)
    {
        var rows = new List<string>();
        try
        {
            var cursor = await runner.RunAsync(new Query(text, MapValue.Of(("low", 5), ("high", 20), ("text", "a"), ("none", GraphValue.Null))), TestContext.Current.CancellationToken);
            while (await cursor.FetchAsync(TestContext.Current.CancellationToken))
            {
                rows.Add(string.Join(", ", cursor.Current.GraphValues.ToArray()));
            }
        }
        catch (GraphException error)
        {
            return ([.. rows], $"{error.Code} {error.Message}");
        }

        rows.Sort(StringComparer.Ordinal);
        return ([.. rows], null);
    }

    internal static async Task<(string[] Rows, string? Error)> RunAsync(EmbeddedDriver driver, string text)
    {
        await using var session = driver.AsyncSession();
        return await RunAsync(session, text);
    }
}
