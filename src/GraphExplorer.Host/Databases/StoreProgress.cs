using GraphExplorer.Host.Printing;
using GraphExplorer.Storage;

namespace GraphExplorer.Host.Databases;

/// <summary>Tells in words how far work on a data file has come.</summary>
internal sealed class StoreProgress(IProgress<WorkProgress> progress) : IProgress<GraphLoadProgress>
{
    /// <inheritdoc/>
    public void Report(GraphLoadProgress value) => progress.Report(new WorkProgress(Words(value.Phase), value.Total == 0 ? null : (double)value.Done / value.Total));

    private static string Words(GraphLoadPhase phase) => phase switch
    {
        GraphLoadPhase.Checking => "checking the file",
        GraphLoadPhase.Reading => "reading nodes and relationships",
        GraphLoadPhase.Replaying => "reading the latest commits",
        GraphLoadPhase.Indexing => "making indexes",
        GraphLoadPhase.Verifying => "checking the graph",
        _ => "writing",
    };
}
