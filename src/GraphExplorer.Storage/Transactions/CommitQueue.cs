using System.Runtime.ExceptionServices;
using GraphExplorer.Model;
using GraphExplorer.Storage.Durability;

namespace GraphExplorer.Storage.Transactions;

/// <summary>
/// Commits in their order, on their way from the writer to the log and then to the readers. The writer's place is free again as soon as a
/// commit is here: the next writer builds on it while it is still being written, and all that have come by the time when the log is idle
/// are written together, by the thread of the first. What is not durable no reader sees; when a commit fails, so do those built on it.
/// </summary>
internal sealed class CommitQueue(ICommitLog? log, GraphState state)
{
    private const int MostTogether = 512;
    private readonly Lock _gate = new();
    private readonly Queue<WaitingCommit> _waiting = new();
    private readonly List<WaitingCommit> _group = [];
    private readonly List<CommitChanges> _changes = [];
    private GraphState _durable = state;
    private GraphState _head = state;
    private bool _isWriting;

    /// <summary>The last state that is durable: what readers see.</summary>
    internal GraphState Durable => Volatile.Read(ref _durable);

    /// <summary>The last state that was committed, which is what a writer builds on; it may yet fail to become durable.</summary>
    internal GraphState Head => Volatile.Read(ref _head);

    /// <summary>
    /// Takes a commit into the queue; <see cref="CompleteAsync"/> must follow, by when the caller may have left the writer's place. Throws
    /// <see cref="GraphException"/> (Outdated) when a commit that it was built on has failed since.
    /// </summary>
    internal WaitingCommit Add(CommitChanges changes, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!ReferenceEquals(changes.Before, _head))
            {
                throw Outdated(null);
            }

            changes.After.ChangeCount = changes.Before.ChangeCount + changes.Changed.Count;
            Volatile.Write(ref _head, changes.After);
            return Enqueue(changes, cancellationToken);
        }
    }

    /// <summary>A place in the queue behind the commits that a transaction without changes has read; null when they are durable.</summary>
    internal WaitingCommit? Behind(GraphState read)
    {
        lock (_gate)
        {
            return ReferenceEquals(read, _durable) ? null
                : ReferenceEquals(read, _head) ? Enqueue(null, CancellationToken.None)
                : throw Outdated(null);
        }
    }

    /// <summary>Returns when a commit is durable and visible. Throws what made it fail; then nothing of it was kept.</summary>
    internal async ValueTask CompleteAsync(WaitingCommit commit)
    {
        await commit.CalledAsync().ConfigureAwait(false);
        End(commit);
    }

    /// <summary>The same for a caller that cannot be suspended.</summary>
    internal void Complete(WaitingCommit commit)
    {
        commit.AwaitCall();
        End(commit);
    }

    private static GraphException Outdated(Exception? inner) => new(
        StatusCodes.Outdated,
        "A transaction that this one was built on could not be made durable, so that neither was committed.",
        hint: "Run the transaction again.",
        innerException: inner);

    private WaitingCommit Enqueue(CommitChanges? changes, CancellationToken cancellationToken)
    {
        var commit = new WaitingCommit(changes, !_isWriting, cancellationToken);
        _isWriting = true;
        _waiting.Enqueue(commit);
        return commit;
    }

    private void End(WaitingCommit commit)
    {
        if (commit.Leads)
        {
            WriteGroup();
        }

        if (commit.Failure is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    /// <summary>Writes what waits, and calls the next to write what has come meanwhile.</summary>
    private void WriteGroup()
    {
        lock (_gate)
        {
            while (_group.Count < MostTogether && _waiting.TryDequeue(out var commit))
            {
                _group.Add(commit);
                if (commit.Changes is not null)
                {
                    _changes.Add(commit.Changes);
                }
            }
        }

        var failure = TryWrite(out var written);
        lock (_gate)
        {
            Settle(written, failure);
            _group.Clear();
            _changes.Clear();
            if (_waiting.TryPeek(out var next))
            {
                next.Lead();
            }
            else
            {
                _isWriting = false;
            }
        }
    }

    /// <summary>Writes the commits of the group together; where that fails cleanly, one by one up to the first that fails by itself.</summary>
    private Exception? TryWrite(out int written)
    {
        written = 0;
        try
        {
            if (_changes.Count != 0)
            {
                log?.Append(_changes, _changes.Count == 1 ? _group[0].CancellationToken : CancellationToken.None);
                written = _changes.Count;
            }

            return null;
        }
        catch (Exception exception) when (_changes.Count == 1 || exception is not GraphException)
        {
            return exception;
        }
        catch (GraphException exception)
        {
            var failure = TryWriteEach(out written);
            return failure is not null && written == 0 ? exception : failure;
        }
    }

    private Exception? TryWriteEach(out int written)
    {
        for (written = 0; written < _changes.Count; written++)
        {
            try
            {
                log?.Append([_changes[written]], CancellationToken.None);
            }
            catch (Exception exception)
            {
                return exception;
            }
        }

        return null;
    }

    /// <summary>Lets readers see what was written, and fails the rest of the group with all that was built on it.</summary>
    private void Settle(int written, Exception? failure)
    {
        if (written != 0)
        {
            Volatile.Write(ref _durable, _changes[written - 1].After);
        }

        var passed = 0;
        var reason = failure;
        foreach (var commit in _group)
        {
            passed += commit.Changes is null ? 0 : 1;
            if (reason is null || passed <= written)
            {
                commit.Succeed();
            }
            else
            {
                commit.Fail(reason);
                reason = written == 0 ? Repeated(reason) : Outdated(failure);
            }
        }

        if (failure is not null)
        {
            Volatile.Write(ref _head, _durable);
            while (_waiting.TryDequeue(out var commit))
            {
                commit.Fail(Outdated(failure));
            }
        }
    }

    /// <summary>The same for another that was to be written with the first: an exception is thrown once.</summary>
    private static Exception Repeated(Exception failure) => failure is GraphException error
        ? new GraphException(error.Code, error.Message, hint: error.Hint, innerException: failure)
        : Outdated(failure);
}
