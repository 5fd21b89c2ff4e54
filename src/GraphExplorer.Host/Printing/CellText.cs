using GraphExplorer.Model;

namespace GraphExplorer.Host.Printing;

/// <summary>A value as one cell of a table or CSV shows it.</summary>
internal static class CellText
{
    /// <summary>Strings as they are, the absent value as <paramref name="absent"/>, all else in Cypher's literal form.</summary>
    internal static string Of(GraphValue value, string absent) => value.Kind switch
    {
        ValueKind.Null => absent,
        ValueKind.String => value.AsString(),
        _ => GraphValueText.Format(value),
    };
}
