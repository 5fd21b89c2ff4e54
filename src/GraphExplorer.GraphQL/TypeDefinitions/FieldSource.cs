using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.GraphQL.TypeDefinitions;

/// <summary>Where the value of a field comes from.</summary>
internal abstract record FieldSource;

/// <summary>A property of the node, relationship or map.</summary>
/// <param name="Property">its name in the graph</param>
internal sealed record PropertySource(string Property) : FieldSource;

/// <summary>The nodes at the other end of relationships: <c>@relationship</c>.</summary>
/// <param name="Type">the relationships' type</param>
/// <param name="Direction">seen from the type that has the field</param>
/// <param name="Properties">the type that describes the relationships' properties</param>
internal sealed record RelationshipSource(string Type, Direction Direction, string? Properties) : FieldSource;

/// <summary>A Cypher statement: <c>@cypher</c>.</summary>
/// <param name="Statement">the statement, in which <c>this</c> is the node and parameters are the field's arguments</param>
/// <param name="Column">the column that holds the value</param>
internal sealed record CypherSource(Query Statement, string Column) : FieldSource;
