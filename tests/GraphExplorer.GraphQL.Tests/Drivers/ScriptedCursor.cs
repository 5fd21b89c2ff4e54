using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.Tests.Drivers;

internal sealed class ScriptedCursor(IReadOnlyList<GraphValue> rows) : IResultCursor
{
    private static readonly MapShape Shape = new("this");
    private int _place = -1;

    public IRecord Current => new Model.Record(Shape, [rows[_place]]);

    public bool IsOpen => _place < rows.Count;

    public Task<string[]> KeysAsync(CancellationToken cancellationToken = default) => Task.FromResult(new[] { "this" });

    public ValueTask<bool> FetchAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(++_place < rows.Count);

    public ValueTask<IRecord?> PeekAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<IResultSummary> ConsumeAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public async IAsyncEnumerator<IRecord> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        while (await FetchAsync(cancellationToken))
        {
            yield return Current;
        }
    }
}
