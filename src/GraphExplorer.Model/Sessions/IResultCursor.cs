namespace GraphExplorer.Model;

/// <summary>A result's records, read forward once; work is done as they are read.</summary>
public interface IResultCursor : IAsyncEnumerable<IRecord>
{
    /// <summary>The record that <see cref="FetchAsync"/> moved to. Throws <see cref="InvalidOperationException"/> before the first and after the last.</summary>
    IRecord Current { get; }

    /// <summary>Whether records may still come.</summary>
    bool IsOpen { get; }

    /// <summary>The column names.</summary>
    Task<string[]> KeysAsync(CancellationToken cancellationToken = default);

    /// <summary>Moves to the next record; false past the last.</summary>
    ValueTask<bool> FetchAsync(CancellationToken cancellationToken = default);

    /// <summary>The next record without moving to it; null past the last.</summary>
    ValueTask<IRecord?> PeekAsync(CancellationToken cancellationToken = default);

    /// <summary>Discards what is left and answers the summary.</summary>
    Task<IResultSummary> ConsumeAsync(CancellationToken cancellationToken = default);
}
