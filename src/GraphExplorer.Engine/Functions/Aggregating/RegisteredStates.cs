using GraphExplorer.Engine.Execution;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Aggregating;

/// <summary>The states of a registered function. What it takes in is accounted for as if it kept all of it.</summary>
internal sealed class RegisteredStates(Evaluator[] others, Func<IAggregator> create) : AggregateStates
{
    private readonly GraphValue[] _arguments = new GraphValue[others.Length + 1];
    private IAggregator?[] _aggregators = [];

    internal override bool ReadsRow => others.Length > 0;

    protected override int BytesPerGroup => 48;

    internal override void Add(int group, GraphValue value, ExecutionState state)
    {
        _arguments[0] = value;
        for (var i = 0; i < others.Length; i++)
        {
            _arguments[i + 1] = others[i].Evaluate(state);
        }

        Keep(value, state);
        (_aggregators[group] ??= create()).Add(_arguments);
    }

    internal override GraphValue Result(int group, ExecutionState state) => (_aggregators[group] ??= create()).Result();

    internal override void Clear()
    {
        base.Clear();
        Array.Clear(_arguments);
    }

    protected override void Resize(int capacity) => _aggregators = Resized(_aggregators, capacity);
}
