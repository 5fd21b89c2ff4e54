using GraphExplorer.Engine.Execution.Columnar.Expressions;
using GraphExplorer.Engine.Execution.Columnar.Scans;

namespace GraphExplorer.Engine.Execution.Columnar.Rows;

/// <summary>Lets the rows pass for which all predicates are true: drops the others from its source's batch.</summary>
internal sealed class FilterColumns(ColumnOperator source, ColumnPredicate[] predicates) : ColumnOperator
{
    private readonly RowSelection _rows = new(predicates);

    /// <inheritdoc/>
    internal override ColumnBatch Output => source.Output;

    /// <inheritdoc/>
    internal override IIdScan? Scan => source.Scan;

    /// <inheritdoc/>
    internal override void Close() => source.Close();

    /// <inheritdoc/>
    protected override void Begin(ExecutionState state) => source.Open(state);

    /// <inheritdoc/>
    protected override bool Fill(ExecutionState state)
    {
        var batch = source.Output;
        while (source.MoveNext(state))
        {
            batch.Keep(_rows.Select(batch, state));
            if (batch.Count > 0 || batch.HasFailed)
            {
                return true;
            }
        }

        return false;
    }
}
