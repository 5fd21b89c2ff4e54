using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Storage.Transactions;

/// <summary>The one place of a writer, given in the order of asking.</summary>
internal sealed class WriterQueue(TimeSpan timeout)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<TaskCompletionSource> _waiting = new();
    private bool _taken;

    /// <summary>Returns when the place is the caller's. Throws <see cref="GraphException"/> (LockAcquisitionTimeout).</summary>
    internal ValueTask EnterAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        TaskCompletionSource place;
        lock (_gate)
        {
            if (!_taken)
            {
                _taken = true;
                return ValueTask.CompletedTask;
            }

            place = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.AddLast(place);
        }

        return new ValueTask(WaitAsync(place, cancellationToken));
    }

    /// <summary>Gives the place to the next in the queue.</summary>
    internal void Leave()
    {
        lock (_gate)
        {
            if (_waiting.First is not { } next)
            {
                _taken = false;
                return;
            }

            _waiting.RemoveFirst();
            next.Value.SetResult();
        }
    }

    private async Task WaitAsync(TaskCompletionSource place, CancellationToken cancellationToken)
    {
        try
        {
            await place.Task.WaitAsync(timeout, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            bool stillWaiting;
            lock (_gate)
            {
                stillWaiting = _waiting.Remove(place);
            }

            if (!stillWaiting)
            {
                // The place came at the same moment: hand it on.
                Leave();
            }

            if (exception is TimeoutException)
            {
                throw new GraphException(
                    StatusCodes.LockAcquisitionTimeout,
                    string.Create(CultureInfo.InvariantCulture, $"Another transaction has been writing for more than {timeout.TotalSeconds:0.###} s."),
                    hint: "Try again, or end transactions that were left open.",
                    innerException: exception);
            }

            throw;
        }
    }
}
