using GraphExplorer.Engine.Execution;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Aggregating;

/// <summary>An accumulator that passes over nulls and, with DISTINCT, over values that it has seen.</summary>
internal abstract class ValueAccumulator(AggregateInput input) : AggregateAccumulator
{
    private const int BytesPerDistinct = 24;
    private readonly HashSet<GraphValue>? _seen = input.Distinct ? new HashSet<GraphValue>(ValueEquivalence.Instance) : null;

    internal sealed override void Add(ExecutionState state)
    {
        var value = input.Argument.Evaluate(state);
        if (value.IsNull)
        {
            return;
        }

        if (_seen is not null)
        {
            if (!_seen.Add(value))
            {
                return;
            }

            Keep(value, state);
            KeepBytes(BytesPerDistinct, state);
        }

        Take(value, state);
    }

    /// <summary>Takes in a value that is not null.</summary>
    protected abstract void Take(GraphValue value, ExecutionState state);
}
