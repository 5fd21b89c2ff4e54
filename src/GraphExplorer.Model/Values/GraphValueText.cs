using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace GraphExplorer.Model;

/// <summary>Prints values in Cypher's literal form, as messages, tables and logs show them.</summary>
public static class GraphValueText
{
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss.FFFFFFFFF");

    /// <summary>The literal form of <paramref name="value"/>; strings are quoted.</summary>
    public static string Format(GraphValue value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    /// <summary>The ISO 8601 form of a temporal value, as <c>toString()</c> answers: times always have their seconds. Throws when <paramref name="value"/> is not temporal.</summary>
    public static string FormatTemporal(GraphValue value) => value.Kind switch
    {
        ValueKind.Date => FormatDate(value.AsIsoDate()),
        ValueKind.LocalTime => FormatTime(value.AsLocalTime()),
        ValueKind.Time => FormatTime(value.AsTime().TimeOfDay) + FormatOffset(value.AsTime().Offset),
        ValueKind.LocalDateTime => FormatDateTime(value.AsIsoLocalDateTime()),
        ValueKind.DateTime => FormatZoned(value.AsIsoDateTime()),
        ValueKind.Duration => value.AsDuration().ToString(),
        _ => throw new ArgumentException($"A {value.Kind} is not temporal.", nameof(value)),
    };

    /// <summary>A float as Cypher prints it: always with a fraction or an exponent.</summary>
    public static string FormatFloat(double value)
    {
        if (double.IsNaN(value))
        {
            return "NaN";
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? "Infinity" : "-Infinity";
        }

        var shortest = value.ToString("R", CultureInfo.InvariantCulture).AsSpan();
        var sign = shortest[0] == '-' ? "-" : string.Empty;
        var (digits, exponent) = Decompose(shortest[sign.Length..]);
        return Math.Abs(value) is 0 or (>= 1e-3 and < 1e7)
            ? sign + Plain(digits, exponent)
            : string.Create(CultureInfo.InvariantCulture, $"{sign}{digits[0]}.{(digits.Length > 1 ? digits[1..] : "0")}E{exponent}");
    }

    /// <summary>The significant digits of a round-trip text, and the power of ten of the first of them.</summary>
    private static (string Digits, int Exponent) Decompose(ReadOnlySpan<char> text)
    {
        var mark = text.IndexOf('E');
        var mantissa = mark < 0 ? text : text[..mark];
        var exponent = mark < 0 ? 0 : int.Parse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var point = mantissa.IndexOf('.');
        var whole = point < 0 ? mantissa : mantissa[..point];
        var all = point < 0 ? whole.ToString() : string.Concat(whole, mantissa[(point + 1)..]);
        var leading = all.AsSpan().IndexOfAnyExcept('0');
        return leading < 0 ? ("0", 0) : (all[leading..].TrimEnd('0'), exponent + whole.Length - 1 - leading);
    }

    private static string Plain(string digits, int exponent)
    {
        if (exponent < 0)
        {
            return "0." + new string('0', -exponent - 1) + digits;
        }

        var whole = digits.Length > exponent ? digits[..(exponent + 1)] : digits.PadRight(exponent + 1, '0');
        return whole + "." + (digits.Length > exponent + 1 ? digits[(exponent + 1)..] : "0");
    }

    private static void Append(StringBuilder text, GraphValue value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                text.Append("null");
                break;
            case ValueKind.Boolean:
                text.Append(value.AsBoolean() ? "true" : "false");
                break;
            case ValueKind.Integer:
                text.Append(CultureInfo.InvariantCulture, $"{value.AsInteger()}");
                break;
            case ValueKind.Float:
                text.Append(FormatFloat(value.AsFloat()));
                break;
            case ValueKind.String:
                AppendQuoted(text, value.AsString());
                break;
            case ValueKind.Bytes:
                text.Append("bytes(").Append(Convert.ToHexStringLower(value.AsBytes())).Append(')');
                break;
            case ValueKind.List:
                AppendList(text, value.AsList());
                break;
            case ValueKind.Map:
                AppendMap(text, value.AsMap());
                break;
            case ValueKind.Node:
                AppendNode(text, value);
                break;
            case ValueKind.Relationship:
                AppendRelationship(text, value);
                break;
            case ValueKind.Path:
                AppendPath(text, value);
                break;
            case ValueKind.Point:
                text.Append(value.AsPoint());
                break;
            default:
                text.Append(FormatTemporal(value));
                break;
        }
    }

    private static void AppendQuoted(StringBuilder text, string value)
    {
        text.Append('\'');
        foreach (var c in value)
        {
            switch (c)
            {
                case '\'':
                case '\\':
                    text.Append('\\').Append(c);
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        text.Append('\'');
    }

    private static StringBuilder AppendName(StringBuilder text, string name)
    {
        var plain = name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(c => char.IsLetterOrDigit(c) || c == '_');
        return plain ? text.Append(name) : text.Append('`').Append(name.Replace("`", "``", StringComparison.Ordinal)).Append('`');
    }

    private static void AppendList(StringBuilder text, ListValue list)
    {
        text.Append('[');
        for (var i = 0; i < list.Count; i++)
        {
            if (i > 0)
            {
                text.Append(", ");
            }

            Append(text, list[i]);
        }

        text.Append(']');
    }

    private static void AppendMap(StringBuilder text, MapValue map)
    {
        text.Append('{');
        for (var i = 0; i < map.Count; i++)
        {
            if (i > 0)
            {
                text.Append(", ");
            }

            AppendName(text, map.Shape.Names[i]).Append(": ");
            Append(text, map.ValueSpan[i]);
        }

        text.Append('}');
    }

    private static void AppendNode(StringBuilder text, GraphValue value)
    {
        text.Append('(');
        if (value.IsNodeReference)
        {
            text.Append(CultureInfo.InvariantCulture, $"#{value.AsEntityId()}");
        }
        else
        {
            var node = value.AsNode();
            foreach (var label in node.Labels)
            {
                AppendName(text.Append(':'), label);
            }

            if (node.PropertyMap.Count > 0)
            {
                text.Append(node.Labels.Count > 0 ? " " : string.Empty);
                AppendMap(text, node.PropertyMap);
            }
        }

        text.Append(')');
    }

    private static void AppendRelationship(StringBuilder text, GraphValue value)
    {
        text.Append('[');
        if (value.IsRelationshipReference)
        {
            text.Append(CultureInfo.InvariantCulture, $"#{value.AsEntityId()}");
        }
        else
        {
            var relationship = value.AsRelationship();
            AppendName(text.Append(':'), relationship.Type);
            if (relationship.PropertyMap.Count > 0)
            {
                text.Append(' ');
                AppendMap(text, relationship.PropertyMap);
            }
        }

        text.Append(']');
    }

    private static void AppendPath(StringBuilder text, GraphValue value)
    {
        if (value.AsPathReference() is { } reference)
        {
            text.Append(CultureInfo.InvariantCulture, $"<path of {reference.Length}>");
            return;
        }

        var path = value.AsPath();
        text.Append('<');
        Append(text, GraphValue.FromNode(path.Start));
        for (var i = 0; i < path.Relationships.Count; i++)
        {
            var relationship = path.Relationships[i];
            var forward = string.Equals(relationship.StartNodeElementId, path.Nodes[i].ElementId, StringComparison.Ordinal);
            text.Append(forward ? "-" : "<-");
            Append(text, GraphValue.FromRelationship(relationship));
            text.Append(forward ? "->" : "-");
            Append(text, GraphValue.FromNode(path.Nodes[i + 1]));
        }

        text.Append('>');
    }

    private static string FormatTime(LocalTime time) => Time.Format(time);

    private static string FormatDate(IsoDate date)
    {
        var (year, month, day) = date;
        var sign = year < 0 ? "-" : year > 9999 ? "+" : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{Math.Abs(year):0000}-{month:00}-{day:00}");
    }

    private static string FormatDateTime(IsoLocalDateTime value) => FormatDate(value.Date) + "T" + FormatTime(value.Time);

    private static string FormatZoned(IsoZonedDateTime value)
    {
        var text = FormatDateTime(value.Local) + FormatOffset(value.Offset);
        var zone = value.Zone.Id;
        return zone.StartsWith("UTC", StringComparison.Ordinal) ? text : $"{text}[{zone}]";
    }

    private static string FormatOffset(Offset offset)
    {
        if (offset == Offset.Zero)
        {
            return "Z";
        }

        var seconds = Math.Abs(offset.Seconds);
        var text = string.Create(CultureInfo.InvariantCulture, $"{(offset.Seconds < 0 ? '-' : '+')}{seconds / 3600:00}:{seconds / 60 % 60:00}");
        return seconds % 60 == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}:{seconds % 60:00}");
    }
}
