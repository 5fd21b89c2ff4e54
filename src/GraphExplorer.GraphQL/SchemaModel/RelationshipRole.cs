using GraphExplorer.GraphQL.TypeDefinitions;

namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>By the nodes at the other end of relationships.</summary>
/// <param name="Relationship">the relationships</param>
/// <param name="Target">the type of those nodes</param>
internal sealed record RelationshipRole(RelationshipSource Relationship, ApiObject Target) : FieldRole;
