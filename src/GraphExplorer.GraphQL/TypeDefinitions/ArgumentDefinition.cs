using GraphQLParser.AST;

namespace GraphExplorer.GraphQL.TypeDefinitions;

/// <summary>An argument of a <c>@cypher</c> field, or a field of an input type.</summary>
/// <param name="Name">the name</param>
/// <param name="Description">the description</param>
/// <param name="Type">the type</param>
/// <param name="Default">the value when none is given</param>
internal sealed record ArgumentDefinition(string Name, string? Description, TypeReference Type, GraphQLValue? Default);
