namespace GraphExplorer.Conformance.Tests.Fuzzing;

/// <summary>Looks a few times a second at how much memory lives, so that a statement which takes more than its limit is seen while it runs.</summary>
internal sealed class MemoryWatch : IDisposable
{
    /// <summary>A multiple of one statement's limit, since garbage counts until it is collected.</summary>
    private const long Limit = 1500L << 20;
    private readonly Timer _timer;
    private long _highest;

    internal MemoryWatch() => _timer = new Timer(_ => Look(), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(100));

    /// <summary>What lived above the limit since it was asked last; null when nothing did.</summary>
    internal FuzzFailure? Failure()
    {
        Look();
        var highest = Interlocked.Exchange(ref _highest, 0);
        return highest > Limit ? new FuzzFailure("memory", $"{highest >> 20} MiB lived while it ran.") : null;
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        var now = GC.GetTotalMemory(forceFullCollection: false);
        if (now > Limit)
        {
            now = GC.GetTotalMemory(forceFullCollection: true);
        }

        if (now > Interlocked.Read(ref _highest))
        {
            Interlocked.Exchange(ref _highest, now);
        }
    }
}
