using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Aggregating;

/// <summary>
/// The total of integers, exact, and of floats, by Neumaier's compensated summation. The running mean beside it answers where the total
/// of finite floats leaves the range of doubles.
/// </summary>
internal struct NumberTotal
{
    private Int128 _integers;
    private double _floats;
    private double _compensation;
    private double _mean;

    internal long Count { readonly get; private set; }

    internal bool HoldsFloat { readonly get; private set; }

    internal void AddInteger(long number)
    {
        if (HoldsFloat)
        {
            Add(number);
            return;
        }

        Count++;
        _integers += number;
    }

    /// <summary>Takes in the integers of another total; neither may hold floats.</summary>
    internal void AddIntegers(in NumberTotal other)
    {
        Count += other.Count;
        _integers += other._integers;
    }

    internal void Add(GraphValue number)
    {
        if (number.IsInteger && !HoldsFloat)
        {
            Count++;
            _integers += number.AsInteger();
            return;
        }

        if (!HoldsFloat)
        {
            HoldsFloat = true;
            _mean = Count == 0 ? 0 : (double)_integers / Count;
        }

        Count++;
        var value = number.AsFloat();
        _mean += (value - _mean) / Count;
        if (number.IsInteger)
        {
            _integers += number.AsInteger();
            return;
        }

        var total = _floats + value;
        _compensation += Math.Abs(_floats) >= Math.Abs(value) ? _floats - total + value : value - total + _floats;
        _floats = total;
    }

    /// <summary>The total of integers alone; null past the range of an integer.</summary>
    internal readonly long? AsInteger() => _integers >= long.MinValue && _integers <= long.MaxValue ? (long)_integers : null;

    internal readonly double AsFloat() => (double)_integers + (double.IsFinite(_floats) ? _floats + _compensation : _floats);

    internal readonly double Average()
    {
        var total = AsFloat();
        return double.IsFinite(total) ? total / Count : double.IsFinite(_mean) ? _mean : total;
    }

    internal static GraphException Mismatch(string function, GraphValue value) => value.IsNumber || value.Kind == ValueKind.Duration
        ? new GraphException(StatusCodes.TypeError, $"{function}() cannot mix number and duration")
        : new GraphException(StatusCodes.TypeError, $"{function}() can only handle numerical values, duration, or null, but got: {ValueDescription.Of(value)}");
}
