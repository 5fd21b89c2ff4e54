namespace GraphExplorer.Export.Attributes;

/// <summary>A property as a column of a format that declares its columns.</summary>
/// <param name="Name">The name of the column, which no other column of the export has.</param>
/// <param name="Property">The property that it holds.</param>
/// <param name="Type">The type that all its values share.</param>
internal sealed record AttributeColumn(string Name, string Property, AttributeType Type);
