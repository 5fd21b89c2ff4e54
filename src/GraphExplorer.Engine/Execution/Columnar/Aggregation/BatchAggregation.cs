using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Columnar.Aggregation;

/// <summary>Groups the rows of batches and aggregates each group; without keys there is one group from the start.</summary>
internal sealed class BatchAggregation
{
    private readonly CodeGroups? _groups;
    private readonly AggregateInput[] _aggregates;
    private int[] _numbers = [];
    private int _reserved;

    internal BatchAggregation(KeyCoding[] keys, AggregateInput[] aggregates)
    {
        _groups = keys.Length == 0 ? null : new CodeGroups(keys);
        _aggregates = aggregates;
    }

    /// <summary>The groups so far.</summary>
    internal int Count => _groups?.Count ?? 1;

    /// <summary>Whether the result may depend on the order of the rows taken in so far.</summary>
    internal bool OrderMatters => Array.Exists(_aggregates, aggregate => aggregate.States.OrderMatters);

    /// <summary>Takes in the rows of a batch.</summary>
    /// <param name="batch">The rows; fewer when a key or an argument raises an error.</param>
    /// <param name="morsel">The number of the part of the input that the batch comes from.</param>
    /// <param name="state">The execution.</param>
    internal void Add(ColumnBatch batch, int morsel, ExecutionState state)
    {
        _groups?.Evaluate(batch, state);
        foreach (var aggregate in _aggregates)
        {
            aggregate.Evaluate(batch, state);
        }

        if (_numbers.Length < batch.Count)
        {
            _numbers = new int[batch.Count];
        }

        var numbers = _numbers.AsSpan(0, batch.Count);
        if (_groups is null)
        {
            Reserve(state);
            foreach (var aggregate in _aggregates)
            {
                aggregate.AddAll(batch, numbers, state);
            }

            return;
        }

        _groups.Find(batch, numbers, morsel, state);
        Reserve(state);
        foreach (var aggregate in _aggregates)
        {
            aggregate.Add(batch, numbers, state);
        }
    }

    /// <summary>Makes room for the groups; to be called before results are asked for.</summary>
    internal void Reserve(ExecutionState state)
    {
        if (Count <= _reserved)
        {
            return;
        }

        _reserved = _groups is null ? 1 : Math.Max(ColumnBatch.FirstRows, Math.Max(Count, _reserved * 2));
        foreach (var aggregate in _aggregates)
        {
            aggregate.States.Reserve(_reserved, state);
        }
    }

    /// <summary>Takes in the groups of an aggregation over other rows, which must not be <see cref="OrderMatters"/>.</summary>
    internal void Merge(BatchAggregation other, ExecutionState state)
    {
        other.Reserve(state);
        var groups = _groups is null ? [0] : _groups.Merge(other._groups!, state);
        Reserve(state);
        for (var i = 0; i < _aggregates.Length; i++)
        {
            _aggregates[i].States.Merge(other._aggregates[i].States, groups, state);
        }
    }

    /// <summary>The groups in the order of their first rows.</summary>
    internal int[] Order()
    {
        var order = new int[Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        if (_groups is not null)
        {
            Array.Sort(_groups.FirstSeen.ToArray(), order);
        }

        return order;
    }

    /// <summary>The keys of a group.</summary>
    internal ReadOnlySpan<GraphValue> Key(int group) => _groups is null ? default : _groups.Key(group);

    /// <summary>The value of an aggregate of a group.</summary>
    internal GraphValue Result(int group, int aggregate, ExecutionState state) => _aggregates[aggregate].States.Result(group, state);

    /// <summary>Forgets all groups.</summary>
    internal void Clear()
    {
        _groups?.Clear();
        foreach (var aggregate in _aggregates)
        {
            aggregate.Clear();
        }

        _reserved = 0;
    }
}
