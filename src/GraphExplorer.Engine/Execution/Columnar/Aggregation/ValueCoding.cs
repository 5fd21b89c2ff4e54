using GraphExplorer.Engine.Execution.Columnar.Expressions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Columnar.Aggregation;

/// <summary>Any value as key: evaluated for each row and looked up among those that came before.</summary>
internal sealed class ValueCoding(ColumnExpression expression) : KeyCoding
{
    private readonly ValueNumbers _numbers = new();

    /// <inheritdoc/>
    internal override void Evaluate(ColumnBatch batch, ExecutionState state) => expression.Evaluate(batch, state);

    /// <inheritdoc/>
    internal override void Encode(ColumnBatch batch, Span<uint> codes, ExecutionState state)
    {
        var column = expression.Output;
        for (var i = 0; i < codes.Length; i++)
        {
            codes[i] = _numbers.Of(column[i], state);
        }
    }

    /// <inheritdoc/>
    internal override GraphValue Value(int row, ExecutionState state) => expression.Output[row];

    /// <inheritdoc/>
    internal override uint[] Translate(KeyCoding other, ExecutionState state) => _numbers.Translate(((ValueCoding)other)._numbers, state);

    /// <inheritdoc/>
    internal override void Clear()
    {
        _numbers.Clear();
        expression.Output.Clear();
    }
}
