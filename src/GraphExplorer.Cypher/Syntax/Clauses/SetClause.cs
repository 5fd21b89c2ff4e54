namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>SET …</c>.</summary>
/// <param name="Items">the items</param>
public sealed record SetClause(SyntaxList<SetItem> Items) : Clause;
