using GraphExplorer.Engine.Execution.Buffers;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Columnar.Aggregation;

/// <summary>Numbers the distinct values of a key, by Cypher's equivalence, in the order in which they come.</summary>
internal sealed class ValueNumbers
{
    private const double IntegerLimit = 9223372036854775808.0;
    private readonly LongTable _integers = new();
    private readonly GroupTable _others = new(1);
    private readonly GraphValue[] _key = new GraphValue[1];
    private GraphValue _lastValue;
    private uint _lastCode;
    private bool _hasLast;

    /// <summary>One more than the largest number.</summary>
    internal int Limit => 2 * Math.Max(_integers.Count, _others.Count);

    // Integers have even numbers and all else odd ones, as each kind has a table of its own.
    internal uint Of(GraphValue value, ExecutionState state)
    {
        // Rows that follow one another often have the same value.
        if (_hasLast && value.Equals(_lastValue))
        {
            return _lastCode;
        }

        _lastValue = value;
        _hasLast = true;
        return _lastCode = Find(value, state);
    }

    /// <summary>The numbers here of what has the numbers 0, 1, 2 … there.</summary>
    internal uint[] Translate(ValueNumbers other, ExecutionState state)
    {
        var codes = new uint[other.Limit];
        for (var i = 0; i < other._integers.Count; i++)
        {
            codes[2 * i] = Find(other._integers.Keys[i], state);
        }

        for (var i = 0; i < other._others.Count; i++)
        {
            codes[(2 * i) + 1] = Find(other._others.Key(i)[0], state);
        }

        return codes;
    }

    internal void Clear()
    {
        _integers.Clear();
        _others.Clear();
        _key[0] = default;
        _lastValue = default;
        _hasLast = false;
    }

    private uint Find(GraphValue value, ExecutionState state)
    {
        if (value.IsInteger)
        {
            return FindInteger(value.AsInteger(), state);
        }

        if (value.IsFloat)
        {
            var number = value.AsFloat();
            if (number is >= -IntegerLimit and < IntegerLimit && Math.Truncate(number) == number)
            {
                return FindInteger((long)number, state);
            }
        }

        _key[0] = value;
        return (2 * (uint)_others.FindOrAdd(_key, state, out _)) + 1;
    }

    private uint FindInteger(long number, ExecutionState state) => 2 * (uint)_integers.FindOrAdd(number, state, out _);
}
