using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Writes;

/// <summary><c>n[key] = value</c>; REMOVE sets null.</summary>
internal sealed class SetDynamicPropertyMutation(Evaluator target, Evaluator key, Evaluator? value) : Mutation
{
    /// <inheritdoc/>
    internal override void Apply(ExecutionState state)
    {
        var entity = target.Evaluate(state);
        if (!EntityProperties.IsEntity(entity))
        {
            return;
        }

        var name = key.Evaluate(state);
        if (!name.IsString)
        {
            throw FrameReader.Mismatch("a String", name);
        }

        EntityProperties.Set(
            entity,
            state.Transaction.Store.PropertyKeys.GetOrAdd(name.AsString()),
            value?.Evaluate(state) ?? GraphValue.Null,
            state);
    }
}
