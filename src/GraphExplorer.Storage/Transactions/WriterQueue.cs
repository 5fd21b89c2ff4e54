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
        return Ask() is { } place ? new ValueTask(WaitAsync(place, cancellationToken)) : ValueTask.CompletedTask;
    }

    /// <summary>The same for a caller that cannot be suspended; it keeps its thread while it waits.</summary>
    internal void Enter(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Ask() is not { } place)
        {
            return;
        }

        try
        {
            if (!place.Task.Wait((int)timeout.TotalMilliseconds, cancellationToken))
            {
                throw new TimeoutException();
            }
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            throw GaveUp(place, exception) ?? exception;
        }
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
            if (GaveUp(place, exception) is { } error)
            {
                throw error;
            }

            throw;
        }
    }

    /// <summary>The place at once (null), or one in the queue.</summary>
    private TaskCompletionSource? Ask()
    {
        lock (_gate)
        {
            if (!_taken)
            {
                _taken = true;
                return null;
            }

            var place = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.AddLast(place);
            return place;
        }
    }

    /// <summary>Leaves the queue, and answers the error to throw where it is not the one that ended the waiting.</summary>
    private GraphException? GaveUp(TaskCompletionSource place, Exception reason)
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

        return reason is TimeoutException
            ? new GraphException(
                StatusCodes.LockAcquisitionTimeout,
                string.Create(CultureInfo.InvariantCulture, $"Another transaction has been writing for more than {timeout.TotalSeconds:0.###} s."),
                hint: "Try again, or end transactions that were left open.",
                innerException: reason)
            : null;
    }
}
