using GraphExplorer.Model;
using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Vectors;

/// <summary>A comparison with one value.</summary>
internal readonly record struct ValueCondition(BoundKind Kind, GraphValue Bound)
{
    // 2 to the 63: the least float above all integers. Its negative is an integer.
    private const double AboveAll = 9_223_372_036_854_775_808.0;

    internal bool Holds(GraphValue value)
    {
        if (Kind == BoundKind.Equal)
        {
            return ValueComparison.Equals(value, Bound) == true;
        }

        var relation = ValueComparison.Compare(value, Bound);
        return Kind switch
        {
            BoundKind.Less => relation is ValueRelation.Less,
            BoundKind.LessOrEqual => relation is ValueRelation.Less or ValueRelation.Equal,
            BoundKind.Greater => relation is ValueRelation.Greater,
            _ => relation is ValueRelation.Greater or ValueRelation.Equal,
        };
    }

    /// <summary>The integers for which it holds.</summary>
    internal WholeRange Integers() => Bound.IsInteger ? Around(Bound.AsInteger())
        : Bound.IsFloat ? Around(Bound.AsFloat())
        : WholeRange.Empty;

    /// <summary>The dates for which it holds, as days since 1970-01-01.</summary>
    internal WholeRange Days() => Bound.Kind == ValueKind.Date ? Around(Bound.AsIsoDate().EpochDay) : WholeRange.Empty;

    private WholeRange Around(long bound) => Kind switch
    {
        BoundKind.Equal => new WholeRange(bound, bound),
        BoundKind.LessOrEqual => new WholeRange(long.MinValue, bound),
        BoundKind.GreaterOrEqual => new WholeRange(bound, long.MaxValue),
        BoundKind.Less => bound == long.MinValue ? WholeRange.Empty : new WholeRange(long.MinValue, bound - 1),
        _ => bound == long.MaxValue ? WholeRange.Empty : new WholeRange(bound + 1, long.MaxValue),
    };

    private WholeRange Around(double bound)
    {
        if (double.IsNaN(bound))
        {
            return WholeRange.Empty;
        }

        var isUpper = Kind is BoundKind.Less or BoundKind.LessOrEqual;
        if (bound is >= AboveAll or < -AboveAll)
        {
            return Kind != BoundKind.Equal && isUpper == bound > 0 ? WholeRange.All : WholeRange.Empty;
        }

        var below = Math.Floor(bound);
        if (below == bound)
        {
            return Around((long)bound);
        }

        return Kind == BoundKind.Equal ? WholeRange.Empty
            : isUpper ? new WholeRange(long.MinValue, (long)below)
            : new WholeRange((long)below + 1, long.MaxValue);
    }
}
