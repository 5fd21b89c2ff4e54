using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Columnar.Expressions;

/// <summary>Any deterministic predicate that reads of a row but one property, which it finds in a slot of the frame.</summary>
internal sealed class EvaluatedPropertyPredicate(Column column, LazyToken key, int slot, Evaluator predicate, bool mayFail) : PropertyPredicate(column, key)
{
    /// <inheritdoc/>
    internal override bool MayFail => mayFail;

    /// <inheritdoc/>
    internal override int Cost => 3;

    /// <inheritdoc/>
    protected override bool Prepare(ExecutionState state) => true;

    /// <inheritdoc/>
    protected override bool Holds(GraphValue value, ExecutionState state)
    {
        state.Frame[slot] = value;
        return predicate.IsTrue(state);
    }
}
