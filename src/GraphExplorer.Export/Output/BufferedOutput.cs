namespace GraphExplorer.Export.Output;

/// <summary>
/// A buffer between a synchronous writer and a stream that takes asynchronous writes only, as a web response does.
/// The writer writes into <see cref="Buffer"/>; the format calls <see cref="DrainAsync"/> between elements.
/// </summary>
internal sealed class BufferedOutput(Stream output) : IDisposable
{
    private const int DrainThreshold = 64 * 1024;

    internal MemoryStream Buffer { get; } = new(DrainThreshold * 2);

    /// <summary>Whether enough has gathered to be sent on. What the writer itself holds back is not counted.</summary>
    internal bool IsFull => Buffer.Length >= DrainThreshold;

    /// <summary>Sends on what has gathered.</summary>
    internal async ValueTask DrainAsync(CancellationToken cancellationToken)
    {
        await output.WriteAsync(Buffer.GetBuffer().AsMemory(0, (int)Buffer.Length), cancellationToken).ConfigureAwait(false);
        Buffer.SetLength(0);
    }

    public void Dispose() => Buffer.Dispose();
}
