using GraphExplorer.Storage.Durability;

namespace GraphExplorer.Storage.Transactions;

/// <summary>A commit on its way to the log.</summary>
internal sealed class WaitingCommit
{
    private readonly TaskCompletionSource? _called;

    /// <param name="changes">What it changes; null where a transaction without changes waits for those that it has read.</param>
    /// <param name="leads">Whether the log is idle, so that its own thread writes at once.</param>
    /// <param name="cancellationToken">Ends the writing early, as long as no other commit is written with it.</param>
    internal WaitingCommit(CommitChanges? changes, bool leads, CancellationToken cancellationToken)
    {
        Changes = changes;
        Leads = leads;
        CancellationToken = cancellationToken;
        _called = leads ? null : new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    internal CommitChanges? Changes { get; }

    internal CancellationToken CancellationToken { get; }

    /// <summary>Whether its own thread writes, itself and those that have come by then.</summary>
    internal bool Leads { get; private set; }

    /// <summary>Why it was not made.</summary>
    internal Exception? Failure { get; private set; }

    /// <summary>Returns when it is its turn to write, or others have written it, or it has failed.</summary>
    internal Task CalledAsync() => _called?.Task ?? Task.CompletedTask;

    /// <summary>The same for a caller that cannot be suspended.</summary>
    internal void AwaitCall() => _called?.Task.Wait(CancellationToken.None);

    internal void Lead()
    {
        Leads = true;
        _called?.TrySetResult();
    }

    internal void Succeed() => _called?.TrySetResult();

    internal void Fail(Exception reason)
    {
        Failure = reason;
        _called?.TrySetResult();
    }
}
