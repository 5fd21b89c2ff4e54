using GraphExplorer.Engine.Execution.Columnar.Expressions;
using GraphExplorer.Model;
using GraphExplorer.Storage.Vectors;

namespace GraphExplorer.Engine.Execution.Columnar.Aggregation;

/// <summary>
/// The type of a relationship as key: its number is the type's own. In a transaction that writes it is evaluated for each row, as the
/// relationship may be gone.
/// </summary>
internal sealed class TypeCoding(Column relationships, ColumnExpression expression) : KeyCoding
{
    private const int ChunkBits = 8;
    private const int PlaceMask = (1 << ChunkBits) - 1;
    private readonly ValueNumbers _numbers = new();
    private bool _evaluates;

    /// <inheritdoc/>
    internal override void Evaluate(ColumnBatch batch, ExecutionState state)
    {
        _evaluates = state.Graph.IsDraft;
        if (_evaluates)
        {
            expression.Evaluate(batch, state);
        }
    }

    /// <inheritdoc/>
    internal override void Encode(ColumnBatch batch, Span<uint> codes, ExecutionState state)
    {
        if (_evaluates)
        {
            for (var i = 0; i < codes.Length; i++)
            {
                codes[i] = _numbers.Of(expression.Output[i], state);
            }

            return;
        }

        var ids = relationships.Ids.AsSpan(0, codes.Length);
        var chunk = -1L;
        var entries = ReadOnlySpan<RelationshipEntry>.Empty;
        for (var i = 0; i < codes.Length; i++)
        {
            if (ids[i] >> ChunkBits != chunk)
            {
                chunk = ids[i] >> ChunkBits;
                entries = state.Graph.TryGetRelationships(chunk, out var view) ? view.Entries : throw new InvalidOperationException("A row holds a relationship that is not there.");
            }

            codes[i] = (uint)entries[(int)ids[i] & PlaceMask].Type;
        }
    }

    /// <inheritdoc/>
    internal override GraphValue Value(int row, ExecutionState state) =>
        _evaluates ? expression.Output[row] : state.Graph.Store.RelationshipTypes.Name(state.Graph.Relationship(relationships.Ids[row]).Type);

    /// <inheritdoc/>
    internal override void Clear()
    {
        _numbers.Clear();
        expression.Output.Clear();
    }
}
