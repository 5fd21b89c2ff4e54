using System.Diagnostics;

namespace GraphExplorer.Import.Progressing;

/// <summary>Tells how far an import has come a few times a second. Its figures are set by several threads.</summary>
internal sealed class ProgressReporter : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly CancellationTokenSource _end = new();
    private readonly IProgress<ImportProgress>? _progress;
    private readonly long _totalBytes;
    private readonly Task _reporting;
    private long _rows;
    private long _nodes;
    private long _relationships;
    private long _badRows;
    private long _bytes;
    private volatile string _phase = "nodes";

    internal ProgressReporter(IProgress<ImportProgress>? progress, long totalBytes)
    {
        _progress = progress;
        _totalBytes = totalBytes;
        _reporting = progress is null ? Task.CompletedTask : Task.Run(ReportAsync);
    }

    internal TimeSpan Elapsed => _watch.Elapsed;

    internal long Rows => Volatile.Read(ref _rows);

    /// <summary>Sets what is being done and the bytes that were read for it.</summary>
    internal void Read(string phase, long bytes)
    {
        _phase = phase;
        Volatile.Write(ref _bytes, bytes);
    }

    /// <summary>Sets what is being done with what was read.</summary>
    internal void Phase(string phase) => _phase = phase;

    /// <summary>Sets what was added.</summary>
    internal void Added(long rows, ImportCounts counts)
    {
        Interlocked.Add(ref _rows, rows);
        Volatile.Write(ref _nodes, counts.Nodes);
        Volatile.Write(ref _relationships, counts.Relationships);
        Volatile.Write(ref _badRows, counts.BadRows);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _reporting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
    }

    private async Task ReportAsync()
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(_end.Token).ConfigureAwait(false))
        {
            _progress!.Report(new ImportProgress(
                _phase,
                Rows,
                Volatile.Read(ref _nodes),
                Volatile.Read(ref _relationships),
                Volatile.Read(ref _badRows),
                Volatile.Read(ref _bytes),
                _totalBytes,
                _watch.Elapsed));
        }
    }
}
