using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Scalar;

/// <summary>valueType(): the most precise type of a value, as <c>IS ::</c> would write it.</summary>
internal static class ValueTypeFunction
{
    private static readonly ValueKind[] Order =
    [
        ValueKind.Boolean, ValueKind.String, ValueKind.Integer, ValueKind.Float, ValueKind.Date, ValueKind.LocalTime, ValueKind.Time,
        ValueKind.LocalDateTime, ValueKind.DateTime, ValueKind.Duration, ValueKind.Point, ValueKind.Node, ValueKind.Relationship,
        ValueKind.Map, ValueKind.Path, ValueKind.List, ValueKind.Bytes,
    ];

    internal static IEnumerable<FunctionDefinition> All =>
    [
        new FunctionDefinition("valueType(input :: ANY) :: STRING", FunctionCategory.Scalar, "Answers the most precise type of a value.", (arguments, _) => arguments[0].IsNull ? "NULL" : $"{Name(arguments[0])} NOT NULL") { AcceptsNull = true },
    ];

    private static string Name(GraphValue value) => value.Kind switch
    {
        ValueKind.List => $"LIST<{Members(value.AsList())}>",
        ValueKind.LocalTime => "LOCAL TIME",
        ValueKind.Time => "ZONED TIME",
        ValueKind.LocalDateTime => "LOCAL DATETIME",
        ValueKind.DateTime => "ZONED DATETIME",
        var kind => kind.ToString().ToUpperInvariant(),
    };

    private static string Members(ListValue list)
    {
        if (list.Count == 0)
        {
            return "NOTHING";
        }

        var nullable = list.Any(item => item.IsNull);
        var names = list.Where(item => !item.IsNull)
            .OrderBy(item => Array.IndexOf(Order, item.Kind))
            .Select(Name)
            .Distinct(StringComparer.Ordinal)
            .Select(name => nullable ? name : $"{name} NOT NULL")
            .ToArray();
        return names.Length == 0 ? "NULL" : string.Join(" | ", names);
    }
}
