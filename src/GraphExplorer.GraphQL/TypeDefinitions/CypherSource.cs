using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.GraphQL.TypeDefinitions;

/// <summary>A Cypher statement: <c>@cypher</c>.</summary>
/// <param name="Statement">the statement, in which <c>this</c> is the node and parameters are the field's arguments</param>
/// <param name="Column">the column that holds the value</param>
internal sealed record CypherSource(Query Statement, string Column) : FieldSource;
