using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Engine.Functions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>A map projection with <c>.*</c>: its keys depend on the target. Of a key that occurs twice the last value counts.</summary>
internal sealed class AllPropertiesProjectionEvaluator(Evaluator target, (LazyToken? Key, Evaluator? Value)[] items) : Evaluator
{
    private readonly EntityReader _reader = new();

    internal override GraphValue Evaluate(ExecutionState state)
    {
        var source = target.Evaluate(state);
        if (source.IsNull)
        {
            return GraphValue.Null;
        }

        if (source.Kind is not (ValueKind.Node or ValueKind.Relationship or ValueKind.Map))
        {
            throw ValueDescription.Mismatch("Map, Node or Relationship", source);
        }

        var entries = new List<KeyValuePair<string, GraphValue>>();
        foreach (var (key, value) in items)
        {
            if (key is null)
            {
                entries.AddRange(_reader.Properties(state, source));
            }
            else
            {
                entries.Add(KeyValuePair.Create(key.Name, value is null ? PropertyReader.Read(state, source, key) : value.Evaluate(state)));
            }
        }

        return LargeValue.Noted(GraphValue.FromMap(MapValue.From(entries)), state.Memory);
    }
}
