using System.Globalization;
using System.Text;
using System.Text.Unicode;
using GraphExplorer.Model;

namespace GraphExplorer.Import.Values;

/// <summary>Reads points written as a map such as <c>{latitude: 55.6, longitude: 12.99}</c>, whose keys are those of <c>point()</c>; the column's options fill in.</summary>
internal sealed class PointReader(IReadOnlyDictionary<string, string> defaults, IValueFunctions functions) : ValueReader
{
    private const int LongestText = 1000;

    internal override string Expected => "a point such as {latitude: 55.6, longitude: 12.99} or {x: 1, y: 2}, in quotes where a comma separates fields";

    internal override bool TryRead(ReadOnlySpan<byte> text, out GraphValue value)
    {
        value = default;
        text = Trim(text);
        if (text.Length is < 2 or > LongestText || text[0] != '{' || text[^1] != '}' || !Utf8.IsValid(text))
        {
            return false;
        }

        var entries = new Dictionary<string, GraphValue>(StringComparer.Ordinal);
        foreach (var (name, option) in defaults)
        {
            entries[name] = option;
        }

        foreach (var part in Encoding.UTF8.GetString(text[1..^1]).Split(',', StringSplitOptions.TrimEntries))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                return false;
            }

            var name = part[..colon].Trim().Trim('"', '\'', '`').ToLowerInvariant();
            var content = part[(colon + 1)..].Trim();
            if (double.TryParse(content, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            {
                entries[name] = name == "srid" ? GraphValue.FromInteger((long)number) : GraphValue.FromFloat(number);
            }
            else
            {
                entries[name] = content.Trim('"', '\'');
            }

            if (name is "crs" or "srid")
            {
                entries.Remove(name == "crs" ? "srid" : "crs");
            }
        }

        try
        {
            value = functions.Point(MapValue.From(entries));
            return !value.IsNull;
        }
        catch (GraphException)
        {
            return false;
        }
    }
}
