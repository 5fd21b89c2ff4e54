using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Execution.Rows;
using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Model;
using GraphExplorer.Storage;
using GraphExplorer.Storage.Vectors;

namespace GraphExplorer.Engine.Execution.Neighbours;

/// <summary>Comparisons of one property of relationships with values that are the same in all rows.</summary>
/// <param name="key">the property</param>
/// <param name="bounds">the comparisons, the property on their left</param>
/// <param name="plain">the same as predicates</param>
internal sealed class PropertyRange(LazyToken key, (BinaryOperator Operator, Evaluator Value)[] bounds, Evaluator[] plain)
{
    private const int Batch = 256;
    private readonly long[] _ids = new long[Batch];
    private readonly long[] _values = new long[Batch];
    private readonly bool[] _present = new bool[Batch];

    /// <summary>Moves the entries that pass to the front and answers how many they are.</summary>
    internal int Keep(Span<long> entries, int relationshipSlot, ExecutionState state)
    {
        if (!key.TryResolve(state.Graph.Store.PropertyKeys, out var property))
        {
            return 0;
        }

        var integers = TryReadBounds(state, out var lower, out var upper);
        var reader = state.Graph.ReadProperty(EntityKind.Relationship, property);
        var kept = 0;
        for (var from = 0; from < entries.Length; from += Batch)
        {
            var batch = entries[from..Math.Min(entries.Length, from + Batch)];
            if (integers && TryRead(batch, ref reader))
            {
                for (var i = 0; i < batch.Length; i++)
                {
                    var value = _values[i];
                    if (_present[i] && value >= lower && value <= upper)
                    {
                        entries[kept++] = batch[i];
                    }
                }

                continue;
            }

            foreach (var entry in batch)
            {
                state.Frame[relationshipSlot] = GraphValue.RelationshipReference(AdjacencyStretches.Relationship(entry));
                if (Predicates.AllHold(plain, state))
                {
                    entries[kept++] = entry;
                }
            }
        }

        return kept;
    }

    private bool TryRead(ReadOnlySpan<long> batch, ref PropertyReader reader)
    {
        for (var i = 0; i < batch.Length; i++)
        {
            _ids[i] = AdjacencyStretches.Relationship(batch[i]);
        }

        return reader.TryReadIntegers(_ids.AsSpan(0, batch.Length), _values, _present);
    }

    /// <summary>The comparisons as one range of integers; false where a value is no integer.</summary>
    private bool TryReadBounds(ExecutionState state, out long lower, out long upper)
    {
        (lower, upper) = (long.MinValue, long.MaxValue);
        foreach (var (comparison, evaluator) in bounds)
        {
            var bound = evaluator.Evaluate(state);
            if (!bound.IsInteger)
            {
                return false;
            }

            var value = bound.AsInteger();
            switch (comparison)
            {
                case BinaryOperator.GreaterThanOrEqual:
                    lower = Math.Max(lower, value);
                    break;
                case BinaryOperator.LessThanOrEqual:
                    upper = Math.Min(upper, value);
                    break;
                case BinaryOperator.Equal:
                    lower = Math.Max(lower, value);
                    upper = Math.Min(upper, value);
                    break;
                case BinaryOperator.GreaterThan when value != long.MaxValue:
                    lower = Math.Max(lower, value + 1);
                    break;
                case BinaryOperator.LessThan when value != long.MinValue:
                    upper = Math.Min(upper, value - 1);
                    break;
                default:
                    return false;
            }
        }

        return true;
    }
}
