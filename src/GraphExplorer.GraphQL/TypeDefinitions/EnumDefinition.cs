namespace GraphExplorer.GraphQL.TypeDefinitions;

/// <summary>An enumeration.</summary>
/// <param name="Name">the name</param>
/// <param name="Description">the description</param>
/// <param name="Values">the values in order</param>
internal sealed record EnumDefinition(string Name, string? Description, IReadOnlyList<EnumValue> Values);

/// <summary>One value of an enumeration.</summary>
/// <param name="Name">the name, which is also how the graph holds it</param>
/// <param name="Description">the description</param>
internal sealed record EnumValue(string Name, string? Description);
