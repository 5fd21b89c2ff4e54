using GraphExplorer.Host.Databases.Holding;
using GraphExplorer.Host.Printing;
using GraphExplorer.Storage;

namespace GraphExplorer.Host.Databases;

/// <summary>
/// Hears how far the opening of a data file has come. Once it is past the check the lock was taken, so from then on others are told who holds the
/// file, however long the rest takes.
/// </summary>
internal sealed class LoadProgress(string file, DatabaseUse use, IProgress<WorkProgress> progress) : IProgress<GraphLoadProgress>, IDisposable
{
    private FileHold? _hold;

    /// <summary>The hold on the file, which is the caller's to end once the file is open.</summary>
    internal FileHold Hold => _hold ??= new FileHold(file, use.Verb);

    /// <inheritdoc/>
    public void Report(GraphLoadProgress value)
    {
        if (value.Phase != GraphLoadPhase.Checking)
        {
            _ = Hold;
        }

        progress.Report(new WorkProgress(
            value.Phase switch
            {
                GraphLoadPhase.Checking => "checking the file",
                GraphLoadPhase.Reading => "reading nodes and relationships",
                GraphLoadPhase.Replaying => "reading the latest commits",
                _ => "making indexes",
            },
            value.Total == 0 ? 0 : (double)value.Done / value.Total));
    }

    /// <inheritdoc/>
    public void Dispose() => _hold?.Dispose();
}
