using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution;

/// <summary>
/// The running states of one aggregating function for all groups of an aggregation, by the group's number: arrays of state instead of
/// an object for each group.
/// </summary>
internal abstract class AggregateStates
{
    private MemoryTracker? _memory;
    private long _taken;
    private int _capacity;

    /// <summary>
    /// Whether the result may depend on the order of the rows taken in so far, so that states over parts of the rows must not be merged.
    /// True of fresh states where it always does.
    /// </summary>
    internal virtual bool OrderMatters => true;

    /// <summary>Whether <see cref="Add"/> reads more of the frame's current row than the value.</summary>
    internal virtual bool ReadsRow => false;

    /// <summary>The bytes of one group's state, without the values that it keeps.</summary>
    protected abstract int BytesPerGroup { get; }

    /// <summary>Makes room for that many groups, those that are new with the state of no rows.</summary>
    internal virtual void Reserve(int groups, ExecutionState state)
    {
        if (groups <= _capacity)
        {
            return;
        }

        var capacity = Math.Max(groups, checked(_capacity * 2));
        Keep((long)BytesPerGroup * (capacity - _capacity), state);
        Resize(capacity);
        _capacity = capacity;
    }

    /// <summary>Takes a value into a group. It is not null; where the function has no argument it is ignored.</summary>
    internal abstract void Add(int group, GraphValue value, ExecutionState state);

    /// <summary>Takes in a value for each row, in order; nulls are passed over.</summary>
    /// <param name="groups">The group of each row.</param>
    /// <param name="values">The value of each row.</param>
    /// <param name="state">The execution.</param>
    internal virtual void AddValues(ReadOnlySpan<int> groups, ReadOnlySpan<GraphValue> values, ExecutionState state)
    {
        for (var i = 0; i < groups.Length; i++)
        {
            if (!values[i].IsNull)
            {
                Add(groups[i], values[i], state);
            }
        }
    }

    /// <summary>Takes in an entity for each row, in order.</summary>
    /// <param name="groups">The group of each row.</param>
    /// <param name="ids">The entity's id for each row.</param>
    /// <param name="areNodes">Whether they are nodes, or else relationships.</param>
    /// <param name="state">The execution.</param>
    internal virtual void AddEntities(ReadOnlySpan<int> groups, ReadOnlySpan<long> ids, bool areNodes, ExecutionState state)
    {
        for (var i = 0; i < groups.Length; i++)
        {
            Add(groups[i], areNodes ? GraphValue.NodeReference(ids[i]) : GraphValue.RelationshipReference(ids[i]), state);
        }
    }

    /// <summary>Takes in the states over other rows of the same function. Only where <see cref="OrderMatters"/> of neither.</summary>
    /// <param name="other">The states of the other rows.</param>
    /// <param name="groups">The group here of each group there.</param>
    /// <param name="state">The execution.</param>
    internal virtual void Merge(AggregateStates other, ReadOnlySpan<int> groups, ExecutionState state) =>
        throw new InvalidOperationException($"{GetType().Name} cannot be merged.");

    /// <summary>The value over all rows of a group.</summary>
    internal abstract GraphValue Result(int group, ExecutionState state);

    /// <summary>Forgets all groups.</summary>
    internal virtual void Clear()
    {
        Resize(0);
        _capacity = 0;
        _memory?.Release(_taken);
        _memory = null;
        _taken = 0;
    }

    /// <summary>Gives the state arrays this many places; none to let go of them.</summary>
    protected abstract void Resize(int capacity);

    /// <summary>Accounts for a value that is kept.</summary>
    protected void Keep(GraphValue value, ExecutionState state) => Keep(ValueSize.Of(value), state);

    /// <summary>Accounts for bytes that are kept.</summary>
    protected void Keep(long bytes, ExecutionState state)
    {
        state.Memory.Take(bytes);
        _memory = state.Memory;
        _taken += bytes;
    }

    /// <summary>The array with this many places, what it holds kept.</summary>
    protected static T[] Resized<T>(T[] array, int capacity)
    {
        if (capacity == 0)
        {
            return [];
        }

        Array.Resize(ref array, capacity);
        return array;
    }
}
