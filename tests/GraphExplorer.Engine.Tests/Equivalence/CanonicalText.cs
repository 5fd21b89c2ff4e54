using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Equivalence;

/// <summary>
/// Values as texts that are the same for values that plans may choose between: numbers that are equal (1 and 1.0), to twelve digits since
/// floats are added in any order, and entities by what they hold. The items of a bag have no order.
/// </summary>
internal static class CanonicalText
{
    internal static string Of(IReadOnlyList<string> columns, ReadOnlySpan<GraphValue> values)
    {
        var texts = new string[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            texts[i] = values[i].IsList && columns[i].StartsWith("bag", StringComparison.Ordinal)
                ? "bag" + string.Join(", ", values[i].AsList().Select(Of).Order(StringComparer.Ordinal))
                : Of(values[i]);
        }

        return string.Join(" | ", texts);
    }

    private static string Of(GraphValue value) => value switch
    {
        { IsNumber: true } => Number(value.AsFloat()),
        { IsList: true } => $"[{string.Join(", ", value.AsList().Select(Of))}]",
        { IsMap: true } => Of(value.AsMap()),
        { IsNode: true } => Of(value.AsNode()),
        { IsRelationship: true } => Of(value.AsRelationship()),
        { Kind: ValueKind.Path } => Of(value.AsPath()),
        _ => value.ToString(),
    };

    private static string Number(double number) => (number == 0 ? 0 : number).ToString("G12", CultureInfo.InvariantCulture);

    private static string Of(MapValue map) =>
        $"{{{string.Join(", ", map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}: {Of(entry.Value)}"))}}}";

    private static string Of(INode node) => $"({string.Concat(node.Labels.Order(StringComparer.Ordinal).Select(label => ":" + label))} {Of(node.PropertyMap)})";

    private static string Of(IRelationship relationship) => $"[:{relationship.Type} {Of(relationship.PropertyMap)}]";

    private static string Of(IPath path) => $"<{string.Join(", ", path.Nodes.Select(Of))}; {string.Join(", ", path.Relationships.Select(Of))}>";
}
