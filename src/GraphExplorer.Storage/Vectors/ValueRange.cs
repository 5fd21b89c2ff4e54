using GraphExplorer.Model;
using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Vectors;

/// <summary>
/// That a property compares with given values as wanted (<c>=</c>, <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c>, <c>&gt;=</c>, and all of several), as
/// <see cref="ValueComparison"/> has it. Columns of integers and dates are tested unboxed, and not at all where none of their values lies
/// in the range.
/// </summary>
public sealed class ValueRange : ColumnTest
{
    private readonly ValueCondition[] _conditions;
    private readonly WholeRange _integers = WholeRange.All;
    private readonly WholeRange _days = WholeRange.All;

    // Where equality to one string is all.
    private readonly string? _text;

    private ValueRange(params ValueCondition[] conditions)
    {
        _conditions = conditions;
        _text = conditions is [{ Kind: BoundKind.Equal, Bound.IsString: true } only] ? only.Bound.AsString() : null;
        foreach (var condition in conditions)
        {
            _integers = _integers.And(condition.Integers());
            _days = _days.And(condition.Days());
        }
    }

    /// <summary>The integers in it.</summary>
    internal WholeRange Integers => _integers;

    /// <summary>The values equal to one; none where that is null or NaN.</summary>
    public static ValueRange EqualTo(GraphValue value) => new(new ValueCondition(BoundKind.Equal, value));

    /// <summary>The values less than one; here and below none where that is null, NaN, or does not compare.</summary>
    public static ValueRange LessThan(GraphValue value) => new(new ValueCondition(BoundKind.Less, value));

    /// <summary>The values less than one or equal to it.</summary>
    public static ValueRange AtMost(GraphValue value) => new(new ValueCondition(BoundKind.LessOrEqual, value));

    /// <summary>The values greater than one.</summary>
    public static ValueRange GreaterThan(GraphValue value) => new(new ValueCondition(BoundKind.Greater, value));

    /// <summary>The values greater than one or equal to it.</summary>
    public static ValueRange AtLeast(GraphValue value) => new(new ValueCondition(BoundKind.GreaterOrEqual, value));

    /// <summary>The values that are in both.</summary>
    public ValueRange And(ValueRange other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new ValueRange([.. _conditions, .. other._conditions]);
    }

    /// <inheritdoc/>
    public override bool Matches(GraphValue value)
    {
        foreach (ref readonly var condition in _conditions.AsSpan())
        {
            if (!condition.Holds(value))
            {
                return false;
            }
        }

        return true;
    }

    internal override bool Matches(PropertyColumn column, int slot) => column switch
    {
        IntegerColumn integers => integers.Has(slot) && _integers.Has(integers.Values[slot]),
        DateColumn dates => dates.Has(slot) && _days.Has(dates.Values[slot]),
        _ => Matches(column.Get(slot)),
    };

    internal override int Find(PropertyColumn column, Span<ulong> places) => column switch
    {
        IntegerColumn integers => integers.Find(_integers, places),
        DateColumn dates => dates.Find(_days, places),
        StringColumn { Numbers.IsEmpty: false } strings => FindInNumbered(strings, places),
        StringColumn strings when _text is not null => FindEqual(strings.Strings, places),
        _ => FindOneByOne(column, places),
    };

    private int FindEqual(ReadOnlySpan<string?> strings, Span<ulong> places)
    {
        places.Clear();
        for (var slot = 0; slot < strings.Length; slot++)
        {
            if (string.Equals(strings[slot], _text, StringComparison.Ordinal))
            {
                places[slot >> 6] |= 1UL << slot;
            }
        }

        return Count(places);
    }

    private int FindInNumbered(StringColumn column, Span<ulong> places)
    {
        Span<bool> isWanted = stackalloc bool[PropertyChunk.Size + 1];
        isWanted.Clear();
        var any = false;
        for (var place = 0; place < column.Strings.Length; place++)
        {
            isWanted[place + 1] = Matches(GraphValue.FromString(column.Strings[place]));
            any |= isWanted[place + 1];
        }

        if (any)
        {
            return FindNumbers(column.Numbers, isWanted, places);
        }

        places.Clear();
        return 0;
    }
}
