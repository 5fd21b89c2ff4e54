using GraphExplorer.GraphQL.TypeDefinitions;

namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>By a page of relationships, one edge for each.</summary>
/// <param name="Relationship">the relationships</param>
/// <param name="Target">the type of the nodes at their other end</param>
/// <param name="Properties">the type of their properties</param>
internal sealed record RelationshipConnectionRole(RelationshipSource Relationship, ApiObject Target, ApiObject? Properties) : FieldRole;
