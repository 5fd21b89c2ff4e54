using GraphExplorer.Engine.Execution.Tokens;

namespace GraphExplorer.Engine.Execution.Joins;

/// <summary>Runs the one source when all nodes have the labels, else the other. It asks when the first row is wanted: until then a statement may still write.</summary>
internal sealed class LabelCoverageOperator(Operator covered, Operator tested, LabelCover labels) : Operator
{
    private Operator? _chosen;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state) => _chosen = null;

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        if (_chosen is null)
        {
            _chosen = labels.Holds(state.Graph) ? covered : tested;
            _chosen.Open(state);
        }

        return _chosen.MoveNext(state);
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        covered.Close();
        tested.Close();
    }
}
