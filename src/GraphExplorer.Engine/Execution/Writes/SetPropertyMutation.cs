using GraphExplorer.Engine.Execution.Tokens;

namespace GraphExplorer.Engine.Execution.Writes;

/// <summary><c>n.key = value</c>; REMOVE sets null.</summary>
internal sealed class SetPropertyMutation(Evaluator target, LazyToken key, Evaluator? value) : Mutation
{
    /// <inheritdoc/>
    internal override void Apply(ExecutionState state)
    {
        var entity = target.Evaluate(state);
        if (!EntityProperties.IsEntity(entity))
        {
            return;
        }

        var keys = state.Transaction.Store.PropertyKeys;
        if (value is null)
        {
            if (key.TryResolve(keys, out var known))
            {
                EntityProperties.Set(entity, known, default, state);
            }

            return;
        }

        EntityProperties.Set(entity, key.GetOrAdd(keys), value.Evaluate(state), state);
    }
}
