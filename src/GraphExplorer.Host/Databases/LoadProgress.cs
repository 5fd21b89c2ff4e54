using GraphExplorer.Host.Databases.Holding;
using GraphExplorer.Host.Printing;
using GraphExplorer.Storage;

namespace GraphExplorer.Host.Databases;

/// <summary>
/// Hears how far the opening of a data file has come. The first that it hears is that the file is locked, so from then on others are told who holds
/// it, however long the rest takes.
/// </summary>
internal sealed class LoadProgress(string file, DatabaseUse use, IProgress<WorkProgress> progress) : IProgress<GraphLoadProgress>, IDisposable
{
    private readonly StoreProgress _words = new(progress);
    private FileHold? _hold;

    /// <summary>The hold on the file, which is the caller's to end once the file is open.</summary>
    internal FileHold Hold => _hold ??= new FileHold(file, use.Verb);

    /// <inheritdoc/>
    public void Report(GraphLoadProgress value)
    {
        _ = Hold;
        _words.Report(value);
    }

    /// <inheritdoc/>
    public void Dispose() => _hold?.Dispose();
}
