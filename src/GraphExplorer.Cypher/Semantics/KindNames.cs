namespace GraphExplorer.Cypher.Semantics;

/// <summary>How error messages name kinds of value.</summary>
internal static class KindNames
{
    private static readonly (ValueKinds Kind, string Name)[] Names =
    [
        (ValueKinds.Boolean, "Boolean"),
        (ValueKinds.Float, "Float"),
        (ValueKinds.Integer, "Integer"),
        (ValueKinds.String, "String"),
        (ValueKinds.Map, "Map"),
        (ValueKinds.Node, "Node"),
        (ValueKinds.Relationship, "Relationship"),
        (ValueKinds.Path, "Path"),
        (ValueKinds.Point, "Point"),
        (ValueKinds.Duration, "Duration"),
        (ValueKinds.Temporal, "Date"),
        (ValueKinds.Temporal, "Time"),
        (ValueKinds.Temporal, "LocalTime"),
        (ValueKinds.Temporal, "LocalDateTime"),
        (ValueKinds.Temporal, "DateTime"),
    ];

    internal static string Of(ValueKinds kinds) => Of(new StaticType(kinds));

    internal static string Of(StaticType type)
    {
        if (type.Kinds == ValueKinds.Any)
        {
            return "Any";
        }

        var names = Names.Where(entry => type.MayBe(entry.Kind)).Select(entry => entry.Name).ToList();
        if (type.MayBe(ValueKinds.List))
        {
            names.Add(type.Element is null ? "List<Any>" : $"List<{Of(type.Element)}>");
        }

        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} or {names[^1]}";
    }
}
