using System.Runtime.ExceptionServices;
using GraphExplorer.Engine.Execution.Columnar.Aggregation;

namespace GraphExplorer.Engine.Execution.Columnar.Parallel;

/// <summary>
/// Aggregates the rows of a region by several workers that share its scan by ranges of ids. Each groups for itself, and the groups are
/// merged in the order of their first rows, so that the answer is that of one worker. What turns out to depend on the order of rows (floats
/// to be added) is begun again by one, as is all that runs on a draft.
/// </summary>
internal sealed class ParallelAggregation(AggregationWorker[] workers) : IAggregationInput
{
    private const long SmallestMorsel = 256;
    private readonly SerialAggregation _serial = new(workers[0].Region, workers[0].Groups);
    private MorselQueue? _queue;

    /// <inheritdoc/>
    public void Open(ExecutionState state)
    {
        Forget();
        _queue = state.Graph.IsDraft ? null : new MorselQueue(workers[0].Scan.IdUpperBound(state), SmallestMorsel);
        if (_queue is null or { Count: < 2 })
        {
            _queue = null;
            _serial.Open(state);
        }
    }

    /// <inheritdoc/>
    public BatchAggregation Aggregate(ExecutionState state, out int[]? order)
    {
        if (_queue is { } queue && TryAggregate(queue, state))
        {
            order = workers[0].Groups.Order();
            return workers[0].Groups;
        }

        if (_queue is not null)
        {
            Forget();
            _serial.Open(state);
        }

        return _serial.Aggregate(state, out order);
    }

    /// <inheritdoc/>
    public void Close()
    {
        Forget();
        _serial.Close();
    }

    private bool TryAggregate(MorselQueue queue, ExecutionState state)
    {
        foreach (var worker in workers)
        {
            worker.Begin(state);
        }

        WorkerTeam.Run(Math.Min(workers.Length, queue.Count), worker => workers[worker].Work(queue, workers));
        foreach (var worker in workers)
        {
            worker.End(state);
        }

        Rethrow(state);
        if (Array.Exists(workers, worker => worker.Groups.OrderMatters))
        {
            return false;
        }

        for (var i = 1; i < workers.Length; i++)
        {
            workers[0].Merge(workers[i]);
            workers[i].Close();
        }

        return !workers[0].Groups.OrderMatters;
    }

    private void Rethrow(ExecutionState state)
    {
        (int Morsel, Exception Error)? first = null;
        foreach (var worker in workers)
        {
            if (worker.Failure is { } failure && (first is null || failure.Morsel < first.Value.Morsel))
            {
                first = failure;
            }
        }

        if (first is { } found)
        {
            state.ThrowIfCancelled();
            ExceptionDispatchInfo.Throw(found.Error);
        }
    }

    private void Forget()
    {
        foreach (var worker in workers)
        {
            worker.Close();
        }
    }
}
