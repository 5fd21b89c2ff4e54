using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.GraphQL.TypeDefinitions;

/// <summary>The nodes at the other end of relationships: <c>@relationship</c>.</summary>
/// <param name="Type">the relationships' type</param>
/// <param name="Direction">seen from the type that has the field</param>
/// <param name="Properties">the type that describes the relationships' properties</param>
internal sealed record RelationshipSource(string Type, Direction Direction, string? Properties) : FieldSource;
