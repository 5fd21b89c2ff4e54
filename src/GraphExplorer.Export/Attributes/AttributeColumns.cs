using GraphExplorer.Model;

namespace GraphExplorer.Export.Attributes;

/// <summary>Finds the columns that a set of nodes or relationships needs.</summary>
internal static class AttributeColumns
{
    /// <summary>
    /// One column for each property that occurs, in ordinal order, which is the same whatever database answered.
    /// A property whose name is <paramref name="reserved"/> is written as <c>properties.name</c>.
    /// </summary>
    internal static IReadOnlyList<AttributeColumn> Of(IEnumerable<MapValue> elements, params ReadOnlySpan<string> reserved)
    {
        var types = new SortedDictionary<string, AttributeType>(StringComparer.Ordinal);
        foreach (var properties in elements)
        {
            foreach (var (name, value) in properties)
            {
                if (!value.IsNull)
                {
                    types[name] = types.TryGetValue(name, out var seen) ? Common(seen, TypeOf(value)) : TypeOf(value);
                }
            }
        }

        var used = new HashSet<string>(types.Keys, StringComparer.Ordinal);
        foreach (var name in reserved)
        {
            used.Add(name);
        }

        var columns = new List<AttributeColumn>(types.Count);
        foreach (var (property, type) in types)
        {
            var name = property;
            if (reserved.Contains(property))
            {
                do
                {
                    name = "properties." + name;
                }
                while (!used.Add(name));
            }

            columns.Add(new AttributeColumn(name, property, type));
        }

        return columns;
    }

    private static AttributeType TypeOf(GraphValue value) => value.Kind switch
    {
        ValueKind.Boolean => AttributeType.Boolean,
        ValueKind.Integer => AttributeType.Integer,
        ValueKind.Float => AttributeType.Float,
        ValueKind.List => AttributeType.List,
        _ => AttributeType.Text,
    };

    private static AttributeType Common(AttributeType one, AttributeType other) => (one, other) switch
    {
        _ when one == other => one,
        (AttributeType.Integer, AttributeType.Float) or (AttributeType.Float, AttributeType.Integer) => AttributeType.Float,
        _ => AttributeType.Text,
    };
}
