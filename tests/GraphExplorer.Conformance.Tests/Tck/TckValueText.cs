using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GraphExplorer.Model;

namespace GraphExplorer.Conformance.Tests.Tck;

/// <summary>Writes values in the TCK's notation, keys and labels in order, so that equal values have equal texts.</summary>
internal static partial class TckValueText
{
    /// <summary>The text of a value that a query answered.</summary>
    internal static string Of(GraphValue value, bool ignoreListOrder) => value.Kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Boolean => value.AsBoolean() ? "true" : "false",
        ValueKind.Integer => value.AsInteger().ToString(CultureInfo.InvariantCulture),
        ValueKind.Float => Float(value.AsFloat()),
        ValueKind.String => Quote(value.AsString()),
        ValueKind.List => List(value.AsList().Select(item => Of(item, ignoreListOrder)), ignoreListOrder),
        ValueKind.Map => Map(value.AsMap().Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value, ignoreListOrder)))),
        ValueKind.Node => Node(value.AsNode(), ignoreListOrder),
        ValueKind.Relationship => Relationship(value.AsRelationship(), ignoreListOrder),
        ValueKind.Path => Path(value.AsPath(), ignoreListOrder),
        ValueKind.Date or ValueKind.LocalTime or ValueKind.Time or ValueKind.LocalDateTime or ValueKind.DateTime or ValueKind.Duration =>
            Quote(Temporal(value)),
        _ => value.ToString(),
    };

    /// <summary>The text of a float, marked as one; the TCK takes both zeros for the same.</summary>
    internal static string Float(double value) => double.IsNaN(value) ? "NaN" : (value == 0 ? 0 : value).ToString("R", CultureInfo.InvariantCulture) + "f";

    internal static string Quote(string text) => $"'{text}'";

    internal static string List(IEnumerable<string> items, bool ignoreOrder) =>
        $"[{string.Join(", ", ignoreOrder ? items.Order(StringComparer.Ordinal) : items)}]";

    internal static string Map(IEnumerable<KeyValuePair<string, string>> entries) =>
        $"{{{string.Join(", ", entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}: {entry.Value}"))}}}";

    internal static string Node(IEnumerable<string> labels, string? properties)
    {
        var text = string.Concat(labels.Order(StringComparer.Ordinal).Select(label => ":" + label));
        return $"({text}{(text.Length > 0 && properties is not null ? " " : string.Empty)}{properties})";
    }

    internal static string Relationship(string type, string? properties) => $"[:{type}{(properties is null ? string.Empty : " " + properties)}]";

    // The TCK leaves seconds of zero out and writes fractions of a second in three, six or nine digits.
    private static string Temporal(GraphValue value)
    {
        var text = GraphValueText.FormatTemporal(value);
        return value.Kind == ValueKind.Duration ? text : SecondsPattern().Replace(text, Seconds);
    }

    private static string Seconds(Match match)
    {
        var fraction = match.Groups["fraction"].Value;
        return fraction.Length > 0
            ? $":{match.Groups["seconds"].Value}.{fraction.PadRight((fraction.Length + 2) / 3 * 3, '0')}"
            : match.Value is ":00" ? string.Empty : match.Value;
    }

    [GeneratedRegex(@"(?<=(^|T)\d\d:\d\d):(?<seconds>\d\d)(\.(?<fraction>\d+))?", RegexOptions.ExplicitCapture)]
    private static partial Regex SecondsPattern();

    private static string? Properties(MapValue map, bool ignoreListOrder) =>
        map.Count == 0 ? null : Map(map.Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value, ignoreListOrder))));

    private static string Node(INode node, bool ignoreListOrder) => Node(node.Labels, Properties(node.PropertyMap, ignoreListOrder));

    private static string Relationship(IRelationship relationship, bool ignoreListOrder) =>
        Relationship(relationship.Type, Properties(relationship.PropertyMap, ignoreListOrder));

    private static string Path(IPath path, bool ignoreListOrder)
    {
        var text = new StringBuilder("<").Append(Node(path.Nodes[0], ignoreListOrder));
        for (var i = 0; i < path.Relationships.Count; i++)
        {
            var relationship = path.Relationships[i];
            var forward = relationship.StartNodeId == path.Nodes[i].Id;
            text.Append(forward ? "-" : "<-")
                .Append(Relationship(relationship, ignoreListOrder))
                .Append(forward ? "->" : "-")
                .Append(Node(path.Nodes[i + 1], ignoreListOrder));
        }

        return text.Append('>').ToString();
    }
}
