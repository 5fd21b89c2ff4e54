using GraphExplorer.Cypher.Syntax;
using GraphExplorer.GraphQL.SchemaModel;
using GraphExplorer.GraphQL.TypeDefinitions;

namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>Counts the related nodes that pass a filter.</summary>
/// <param name="Relationship">the relationships</param>
/// <param name="Target">the type of the nodes at their other end</param>
/// <param name="Quantifier">how many must pass</param>
/// <param name="Inner">the filter over edge and node; null for all</param>
internal sealed record RelatedFilter(RelationshipSource Relationship, ApiObject Target, ListQuantifier Quantifier, Filter? Inner) : Filter
{
    /// <inheritdoc/>
    public override string ToString() => $"{Quantifier} {Relationship.Direction} {Relationship.Type} {Target} ({Inner})";
}
