using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Temporal;

/// <summary>The map that a temporal function got, read field by field. Names are compared without regard to case.</summary>
internal sealed class TemporalFields
{
    private static readonly string[] Known =
    [
        "year", "quarter", "month", "week", "day", "dayOfWeek", "dayOfQuarter", "ordinalDay",
        "hour", "minute", "second", "millisecond", "microsecond", "nanosecond",
        "timezone", "date", "time", "datetime", "epochSeconds", "epochMillis",
    ];

    private readonly Dictionary<string, GraphValue> _values = new(StringComparer.OrdinalIgnoreCase);

    internal TemporalFields(MapValue map)
    {
        foreach (var (name, value) in map)
        {
            if (!Known.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                throw Argument.OutOfRange($"No such field: {name}");
            }

            _values[name] = value;
        }
    }

    /// <summary>Whether any of the fields is there and null, which makes the whole value null.</summary>
    internal bool HasNull => _values.Values.Any(value => value.IsNull);

    internal bool IsEmpty => _values.Count == 0;

    internal bool Has(string name) => _values.ContainsKey(name);

    internal bool HasAny(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.ContainsKey(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The raw value of a field; null when it is not there.</summary>
    internal GraphValue this[string name] => _values.GetValueOrDefault(name);

    /// <summary>Sets a field.</summary>
    internal void Set(string name, GraphValue value) => _values[name] = value;

    /// <summary>Takes a field out.</summary>
    internal void Remove(string name) => _values.Remove(name);

    /// <summary>A whole number within bounds, or <paramref name="absent"/>. Throws <see cref="GraphException"/> (ArgumentError).</summary>
    internal int Number(string name, int lowest, int highest, int absent)
    {
        if (!_values.TryGetValue(name, out var value))
        {
            return absent;
        }

        if (!value.IsInteger)
        {
            throw Argument.OutOfRange($"{name} must be an integer value.");
        }

        var number = value.AsInteger();
        return number >= lowest && number <= highest
            ? (int)number
            : throw Argument.OutOfRange(string.Create(CultureInfo.InvariantCulture, $"Invalid value for {char.ToUpperInvariant(name[0])}{name[1..]} (valid values {lowest} - {highest}): {number}"));
    }

    /// <summary>A whole number of any size.</summary>
    internal long Integer(string name) => _values[name].IsInteger
        ? _values[name].AsInteger()
        : throw Argument.OutOfRange($"{name} must be an integer value.");

    /// <summary>The parts of a temporal field such as <c>date</c>, or null when it is not there.</summary>
    internal TemporalParts? Temporal(string name)
    {
        if (!_values.TryGetValue(name, out var value))
        {
            return null;
        }

        return TemporalParts.Of(value) ?? throw Argument.OutOfRange($"Cannot construct {name} from: {ValueDescription.Of(value)}");
    }
}
