namespace GraphExplorer.Cypher.Syntax;

/// <summary>A type as <c>IS ::</c> and type constraints write it.</summary>
/// <param name="Name">the type</param>
/// <param name="NotNull"><c>NOT NULL</c> or <c>!</c></param>
/// <param name="Inner">the item type of a list, the members of a union</param>
public sealed record CypherType(CypherTypeName Name, bool NotNull, SyntaxList<CypherType> Inner) : SyntaxNode;
