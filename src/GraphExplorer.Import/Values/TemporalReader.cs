using System.Runtime.CompilerServices;
using System.Text;
using GraphExplorer.Model;

namespace GraphExplorer.Import.Values;

/// <summary>
/// Reads temporal values: plain calendar dates here, since files have many of them, all other forms by Cypher's functions. A value without
/// an offset or zone gets the column's.
/// </summary>
internal sealed class TemporalReader(ValueKind kind, string? defaultZone, IValueFunctions functions) : ValueReader
{
    private const int LongestText = 200;
    private readonly Dictionary<string, GraphValue> _recent = new(StringComparer.Ordinal);

    internal override string Expected => kind switch
    {
        ValueKind.Date => "a date such as 2022-02-24",
        ValueKind.LocalTime => "a time such as 12:30:00 (localtime)",
        ValueKind.Time => "a time such as 12:30:00+02:00",
        ValueKind.LocalDateTime => "a date and time such as 2022-02-24T12:30:00 (localdatetime)",
        ValueKind.DateTime => "a date and time such as 2022-02-24T12:30:00Z",
        _ => "a duration such as P1Y2M3DT4H",
    };

    internal override bool TryRead(ReadOnlySpan<byte> text, out GraphValue value)
    {
        text = Trim(text);
        if (kind == ValueKind.Date && TryReadDate(text, out value))
        {
            return true;
        }

        value = default;
        return text.Length is > 0 and <= LongestText && Ascii.IsValid(text) && TryCall(Encoding.ASCII.GetString(text), out value);
    }

    /// <summary>Reads <c>yyyy-mm-dd</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryReadDate(ReadOnlySpan<byte> text, out GraphValue value)
    {
        value = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-'
            || !TryDigits(text[..4], out var year) || !TryDigits(text[5..7], out var month) || !TryDigits(text[8..], out var day)
            || year == 0 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        value = GraphValue.FromDate(new IsoDate(new DateOnly(year, month, day).DayNumber - UnixEpochDay));
        return true;
    }

    private static readonly int UnixEpochDay = new DateOnly(1970, 1, 1).DayNumber;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryDigits(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return false;
            }

            number = (number * 10) + digit - '0';
        }

        return true;
    }

    private bool TryCall(string text, out GraphValue value)
    {
        const int MostRecent = 4096;
        if (_recent.TryGetValue(text, out value))
        {
            return true;
        }

        try
        {
            value = functions.Temporal(kind, WithZone(text));
        }
        catch (GraphException)
        {
            return false;
        }

        if (_recent.Count >= MostRecent)
        {
            _recent.Clear();
        }

        _recent.Add(text, value);
        return !value.IsNull;
    }

    private string WithZone(string text)
    {
        if (defaultZone is null || kind is not (ValueKind.Time or ValueKind.DateTime))
        {
            return text;
        }

        var time = text.IndexOf('T', StringComparison.OrdinalIgnoreCase);
        var hasTime = kind == ValueKind.Time || time >= 0;
        if (hasTime && text.AsSpan(time + 1).IndexOfAny("Zz+-[") >= 0)
        {
            return text;
        }

        var zone = defaultZone is "Z" or "z" || defaultZone[0] is '+' or '-' ? defaultZone : $"[{defaultZone}]";
        return hasTime ? text + zone : $"{text}T00:00{zone}";
    }
}
