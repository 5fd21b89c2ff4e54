namespace GraphExplorer.GraphQL.TypeDefinitions;

/// <summary>One value of an enumeration.</summary>
/// <param name="Name">the name, which is also how the graph holds it</param>
/// <param name="Description">the description</param>
internal sealed record EnumValue(string Name, string? Description);
