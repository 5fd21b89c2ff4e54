using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Model;
using GraphExplorer.Storage.Vectors;

namespace GraphExplorer.Engine.Execution.Columnar.Expressions;

/// <summary>STARTS WITH, ENDS WITH and CONTAINS of one property, with a string that is the same on all rows.</summary>
internal sealed class PropertyTextPredicate(Column column, LazyToken key, TextMatch match, Evaluator part, bool mayFail) : PropertyPredicate(column, key)
{
    private string? _sought;

    /// <inheritdoc/>
    internal override bool MayFail => mayFail;

    /// <inheritdoc/>
    internal override int Cost => 3;

    /// <inheritdoc/>
    protected override bool Prepare(ExecutionState state)
    {
        var sought = part.Evaluate(state);
        if (!sought.IsString)
        {
            return false;
        }

        if (!string.Equals(_sought, sought.AsString(), StringComparison.Ordinal))
        {
            _sought = sought.AsString();
            Whole = new TextSearch(match, _sought);
        }

        return true;
    }

    /// <inheritdoc/>
    protected override bool Holds(GraphValue value, ExecutionState state) => Whole!.Matches(value);
}
