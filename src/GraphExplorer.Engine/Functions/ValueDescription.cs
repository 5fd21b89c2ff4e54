using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions;

/// <summary>Names values and their types in error messages the way that Neo4j's runtime does.</summary>
internal static class ValueDescription
{
    private const int MaximumItems = 10;
    private const int MaximumText = 100;

    /// <summary>The value with its type: <c>Long(1)</c>, <c>String("a")</c>. Long values are cut.</summary>
    internal static string Of(GraphValue value) => value.Kind switch
    {
        ValueKind.Null => "NO_VALUE",
        ValueKind.Boolean => value.AsBoolean() ? "Boolean('true')" : "Boolean('false')",
        ValueKind.Integer => string.Create(CultureInfo.InvariantCulture, $"Long({value.AsInteger()})"),
        ValueKind.Float => $"Double({GraphValueText.FormatFloat(value.AsFloat())})",
        ValueKind.String => $"String(\"{Cut(value.AsString())}\")",
        ValueKind.List => "List{" + string.Join(", ", value.AsList().Take(MaximumItems).Select(Of)) + (value.AsList().Count > MaximumItems ? ", …}" : "}"),
        ValueKind.Map => "Map{" + string.Join(", ", value.AsMap().Take(MaximumItems).Select(entry => $"{Cut(entry.Key)} -> {Of(entry.Value)}")) + (value.AsMap().Count > MaximumItems ? ", …}" : "}"),
        ValueKind.Node => string.Create(CultureInfo.InvariantCulture, $"({value.AsEntityId()})"),
        ValueKind.Relationship => string.Create(CultureInfo.InvariantCulture, $"-[{value.AsEntityId()}]-"),
        _ => GraphValueText.Format(value),
    };

    /// <summary>The type as arithmetic errors name it: <c>Long</c>, <c>Double</c>.</summary>
    internal static string RuntimeType(GraphValue value) => value.Kind switch
    {
        ValueKind.Null => "NO_VALUE",
        ValueKind.Integer => "Long",
        ValueKind.Float => "Double",
        var kind => kind.ToString(),
    };

    /// <summary>The type as <c>Type mismatch</c> errors name it: <c>Integer</c>, <c>List&lt;Any&gt;</c>.</summary>
    internal static string CypherType(GraphValue value) => value.Kind switch
    {
        ValueKind.List => "List<Any>",
        var kind => kind.ToString(),
    };

    /// <summary>A type mismatch: <c>Type mismatch: expected Integer but was String</c>.</summary>
    internal static GraphException Mismatch(string expected, GraphValue actual) =>
        new(StatusCodes.TypeError, $"Type mismatch: expected {expected} but was {CypherType(actual)}");

    private static string Cut(string text) => text.Length <= MaximumText ? text : string.Concat(text.AsSpan(0, MaximumText), "…");
}
