using GraphExplorer.Engine.Execution;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Aggregating;

/// <summary>The accumulator of a registered function. What it takes in is accounted for as if it kept all of it.</summary>
internal sealed class RegisteredAccumulator(AggregateInput input, Evaluator[] others, IAggregator aggregator) : ValueAccumulator(input)
{
    private readonly GraphValue[] _arguments = new GraphValue[others.Length + 1];

    internal override GraphValue Result(ExecutionState state) => aggregator.Result();

    protected override void Take(GraphValue value, ExecutionState state)
    {
        _arguments[0] = value;
        for (var i = 0; i < others.Length; i++)
        {
            _arguments[i + 1] = others[i].Evaluate(state);
        }

        Keep(value, state);
        aggregator.Add(_arguments);
    }
}
