namespace GraphExplorer.GraphQL.TypeDefinitions;

/// <summary>A scalar of the definitions' own: any JSON value.</summary>
/// <param name="Name">the name</param>
/// <param name="Description">the description</param>
internal sealed record ScalarDefinition(string Name, string? Description);
