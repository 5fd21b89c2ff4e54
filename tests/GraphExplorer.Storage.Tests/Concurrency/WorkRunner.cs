using System.Collections.Concurrent;
using GraphExplorer.Model;

namespace GraphExplorer.Storage.Tests.Concurrency;

/// <summary>Runs programs on a store, each by its worker, and keeps what they saw.</summary>
internal sealed class WorkRunner(GraphStore store, CancellationToken cancellationToken)
{
    private readonly ConcurrentBag<WorkRecord> _records = [];
    private long _clock;

    /// <summary>The transactions that ended well.</summary>
    internal IReadOnlyCollection<WorkRecord> Records => _records;

    /// <summary>Runs the programs of one worker, one after the other.</summary>
    internal async Task RunAsync(IEnumerable<WorkProgram> programs)
    {
        foreach (var program in programs)
        {
            while (!await TryRunAsync(program))
            {
                await Task.Yield();
            }
        }
    }

    /// <summary>False when it has to begin again.</summary>
    private async Task<bool> TryRunAsync(WorkProgram program)
    {
        var began = Interlocked.Increment(ref _clock);
        using var transaction = store.Begin();
        var seen = new List<long>();
        var steps = program.Steps;
        try
        {
            switch (program.Manner)
            {
                case WorkManner.Read:
                    transaction.MarkRead();
                    steps = [.. steps.Select(step => step.Reading())];
                    break;
                case WorkManner.ReadThenWrite:
                    transaction.MarkRead();
                    steps = [steps[0].Reading(), .. steps[1..]];
                    seen.Add(steps[0].Perform(transaction));
                    await Task.Yield();
                    await AcquireAsync(transaction, program.Blocking);
                    break;
                default:
                    await AcquireAsync(transaction, program.Blocking);
                    break;
            }
        }
        catch (GraphException error) when (error.Code == StatusCodes.Outdated)
        {
            return false;
        }

        foreach (var step in steps.Skip(seen.Count))
        {
            seen.Add(step.Perform(transaction));
            await Task.Yield();
        }

        var state = transaction.State;
        switch (program.Manner)
        {
            case WorkManner.RollBack:
                transaction.Rollback();
                return true;
            case WorkManner.Fail:
                var left = transaction.CreateNode([]);
                transaction.CreateRelationship(WorkStep.Type, left, left);
                transaction.DeleteNode(left);
                var error = await Assert.ThrowsAsync<GraphException>(() => transaction.CommitAsync(cancellationToken).AsTask());
                Assert.Equal(StatusCodes.ConstraintValidationFailed, error.Code);
                return true;
            default:
                if (program.Blocking)
                {
                    transaction.Commit(cancellationToken);
                }
                else
                {
                    await transaction.CommitAsync(cancellationToken);
                }

                // A writer that changed nothing has made no version.
                var made = program.Manner != WorkManner.Read && steps.Zip(seen).Any(pair => Changes(pair.First.Kind) && pair.Second >= 0);
                var ended = Interlocked.Increment(ref _clock);
                if (made || program.Manner == WorkManner.Read)
                {
                    _records.Add(new WorkRecord(steps, seen, made, state, began, ended));
                }

                return true;
        }
    }

    private static bool Changes(WorkKind kind) => kind is not (WorkKind.ReadValue or WorkKind.ReadDegree or WorkKind.CountAll);

    private async Task AcquireAsync(GraphTransaction transaction, bool blocking)
    {
        if (blocking)
        {
            transaction.AcquireWriter(cancellationToken);
        }
        else
        {
            await transaction.AcquireWriterAsync(cancellationToken);
        }
    }
}
