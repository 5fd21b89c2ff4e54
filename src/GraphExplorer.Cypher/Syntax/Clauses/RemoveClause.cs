namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>REMOVE …</c>.</summary>
/// <param name="Items">the items</param>
public sealed record RemoveClause(SyntaxList<RemoveItem> Items) : Clause;
