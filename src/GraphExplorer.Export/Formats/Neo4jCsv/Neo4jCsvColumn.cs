namespace GraphExplorer.Export.Formats.Neo4jCsv;

/// <summary>A column of property values.</summary>
/// <param name="Property">The property.</param>
/// <param name="Type">The type as headers name it, such as <c>long</c> or <c>string[]</c>.</param>
internal sealed record Neo4jCsvColumn(string Property, string Type)
{
    /// <summary>The field of the header.</summary>
    internal string Header => $"{Property}:{Type}";
}
