namespace GraphExplorer.GraphQL.TypeDefinitions;

/// <summary>An enumeration.</summary>
/// <param name="Name">the name</param>
/// <param name="Description">the description</param>
/// <param name="Values">the values in order</param>
internal sealed record EnumDefinition(string Name, string? Description, IReadOnlyList<EnumValue> Values);
