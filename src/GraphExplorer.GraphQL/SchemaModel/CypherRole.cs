using GraphExplorer.GraphQL.TypeDefinitions;

namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>By a Cypher statement.</summary>
/// <param name="Source">the statement</param>
internal sealed record CypherRole(CypherSource Source) : FieldRole;
