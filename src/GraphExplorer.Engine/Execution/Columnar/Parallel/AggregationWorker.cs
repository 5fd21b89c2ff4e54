using GraphExplorer.Engine.Execution.Columnar.Aggregation;
using GraphExplorer.Engine.Execution.Columnar.Scans;

namespace GraphExplorer.Engine.Execution.Columnar.Parallel;

/// <summary>One worker of a parallel aggregation: a tree of the region's operators of its own, and the groups of the rows that it read.</summary>
/// <param name="region">The region.</param>
/// <param name="scan">The scan at the bottom of the region.</param>
/// <param name="groups">The groups.</param>
internal sealed class AggregationWorker(ColumnOperator region, IIdScan scan, BatchAggregation groups)
{
    private const int NoMorsel = -1;
    private ExecutionState? _state;
    private CancellationTokenSource? _ending;
    private int _morsel = NoMorsel;

    /// <summary>The scan at the bottom of the region.</summary>
    internal IIdScan Scan => scan;

    /// <summary>The region.</summary>
    internal ColumnOperator Region => region;

    /// <summary>The groups of the rows that it read.</summary>
    internal BatchAggregation Groups => groups;

    /// <summary>What ended its work early, and the number of the morsel where it did.</summary>
    internal (int Morsel, Exception Error)? Failure { get; private set; }

    /// <summary>The part of the statement's memory that it takes from.</summary>
    internal MemoryTracker? Memory => _state?.Memory;

    /// <summary>Begins a run, on the statement's thread.</summary>
    internal void Begin(ExecutionState statement)
    {
        groups.Clear();
        Failure = null;
        _morsel = NoMorsel;
        _ending = CancellationTokenSource.CreateLinkedTokenSource(statement.CancellationToken);
        _state = statement.ForWorker(_ending.Token);
    }

    /// <summary>Works on morsels until there are none; does not throw.</summary>
    /// <param name="queue">The morsels.</param>
    /// <param name="team">All workers.</param>
    internal void Work(MorselQueue queue, AggregationWorker[] team)
    {
        while (queue.TryTake(out var morsel))
        {
            Volatile.Write(ref _morsel, morsel.Number);
            try
            {
                if (!Aggregate(morsel, queue))
                {
                    return;
                }
            }
            catch (OperationCanceledException) when (!queue.IsWanted(morsel.Number))
            {
                return;
            }
#pragma warning disable CA1031 // Whatever it is, the statement's thread throws it again.
            catch (Exception error)
#pragma warning restore CA1031
            {
                Failure = (morsel.Number, error);
                queue.EndBefore(EndsAll(error) ? 0 : morsel.Number);
                foreach (var worker in team)
                {
                    worker.StopUnless(queue);
                }

                return;
            }
        }
    }

    /// <summary>Ends a run, on the statement's thread: adds its store accesses to the statement's.</summary>
    internal void End(ExecutionState statement)
    {
        statement.DbHits += _state!.DbHits;
        region.Close();
        scan.Limit(0, long.MaxValue);
        _ending!.Dispose();
        _ending = null;
    }

    /// <summary>Lets go of its groups and gives back their memory.</summary>
    internal void Close()
    {
        groups.Clear();
        _state?.Memory.ReturnShare();
        _state = null;
    }

    /// <summary>Merges the groups of another worker into its own.</summary>
    internal void Merge(AggregationWorker other) => groups.Merge(other.Groups, _state!);

    // False where the rest is better done by one thread, as its order matters.
    private bool Aggregate(Morsel morsel, MorselQueue queue)
    {
        var state = _state!;
        scan.Limit(morsel.From, morsel.To);
        region.Open(state);
        while (queue.IsWanted(morsel.Number) && region.MoveNext(state))
        {
            groups.Add(region.Output, morsel.Number, state);
            if (groups.OrderMatters)
            {
                queue.EndBefore(0);
                return false;
            }
        }

        return true;
    }

    // An error of the data is the first in the order of rows, as it would be on one thread; no memory or no time are so for all.
    private static bool EndsAll(Exception error) => error is not Model.GraphException { Code: not Model.StatusCodes.MemoryLimit };

    private void StopUnless(MorselQueue queue)
    {
        if (!queue.IsWanted(Volatile.Read(ref _morsel)))
        {
            _ending!.Cancel();
        }
    }
}
