using GraphExplorer.Engine.Execution;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Aggregating;

/// <summary>min() and max() by Cypher's order; of no values they are null.</summary>
internal sealed class ExtremeAccumulator(AggregateInput input, bool highest) : ValueAccumulator(input)
{
    private GraphValue _extreme;

    internal override GraphValue Result(ExecutionState state) => _extreme;

    protected override void Take(GraphValue value, ExecutionState state)
    {
        if (_extreme.IsNull)
        {
            _extreme = value;
            return;
        }

        var order = ValueOrdering.Instance.Compare(value, _extreme);
        if (highest ? order > 0 : order < 0)
        {
            _extreme = value;
        }
    }
}
