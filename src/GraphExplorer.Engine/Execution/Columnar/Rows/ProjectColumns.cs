using GraphExplorer.Engine.Execution.Columnar.Expressions;
using GraphExplorer.Engine.Execution.Columnar.Scans;

namespace GraphExplorer.Engine.Execution.Columnar.Rows;

/// <summary>Computes variables; an item does not see those before it. The columns of the source that are still read pass through.</summary>
internal sealed class ProjectColumns(ColumnOperator source, ColumnExpression[] values, IReadOnlyList<KeyValuePair<int, Column>> columns) : ColumnOperator
{
    private readonly ColumnBatch _output = new(columns);

    /// <inheritdoc/>
    internal override ColumnBatch Output => _output;

    /// <inheritdoc/>
    internal override IIdScan? Scan => source.Scan;

    /// <inheritdoc/>
    internal override void Close()
    {
        _output.Clear();
        source.Close();
    }

    /// <inheritdoc/>
    protected override void Begin(ExecutionState state) => source.Open(state);

    /// <inheritdoc/>
    protected override bool Fill(ExecutionState state)
    {
        if (!source.MoveNext(state))
        {
            return false;
        }

        foreach (var value in values)
        {
            value.Evaluate(source.Output, state);
        }

        _output.Follow(source.Output);
        return true;
    }
}
