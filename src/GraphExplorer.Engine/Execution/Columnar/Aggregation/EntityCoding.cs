using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Columnar.Aggregation;

/// <summary>A node or relationship as key: its number is its id.</summary>
internal sealed class EntityCoding(Column column) : KeyCoding
{
    /// <inheritdoc/>
    internal override void Encode(ColumnBatch batch, Span<uint> codes, ExecutionState state)
    {
        var ids = column.Ids.AsSpan(0, codes.Length);
        for (var i = 0; i < codes.Length; i++)
        {
            codes[i] = checked((uint)ids[i]);
        }
    }

    /// <inheritdoc/>
    internal override GraphValue Value(int row, ExecutionState state) => column[row];
}
