namespace GraphExplorer.GraphQL.TypeDefinitions;

/// <summary>An input type, for the arguments of <c>@cypher</c> fields.</summary>
/// <param name="Name">the name</param>
/// <param name="Description">the description</param>
/// <param name="Fields">the fields in order</param>
internal sealed record InputDefinition(string Name, string? Description, IReadOnlyList<ArgumentDefinition> Fields);
