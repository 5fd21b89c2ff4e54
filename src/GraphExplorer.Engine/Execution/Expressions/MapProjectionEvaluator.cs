using GraphExplorer.Engine.Functions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>
/// <c>target {.key, key: value, variable}</c> without <c>.*</c>: all maps share their shape. The items of a <c>.key</c> are null here and
/// read from the target, which is worked out once. Null for a null target.
/// </summary>
internal sealed class MapProjectionEvaluator(Evaluator target, MapShape shape, Evaluator?[] values, Tokens.LazyToken[] keys) : Evaluator
{
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

        var results = new GraphValue[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            results[i] = values[i] is { } value ? value.Evaluate(state) : PropertyReader.Read(state, source, keys[i]);
        }

        return LargeValue.Noted(GraphValue.FromMap(new MapValue(shape, results)), state.Memory);
    }
}
