using GraphExplorer.GraphQL.TypeDefinitions;

namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>Looks at the nodes at the other end of relationships; its value holds quantifiers, or for a field that is no list the filter itself.</summary>
/// <param name="Relationship">the relationships</param>
/// <param name="Target">the type of those nodes</param>
/// <param name="IsList">whether the field is a list</param>
internal sealed record RelationshipFilterRole(RelationshipSource Relationship, ApiObject Target, bool IsList) : InputRole;
