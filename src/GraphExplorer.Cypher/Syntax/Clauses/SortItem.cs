namespace GraphExplorer.Cypher.Syntax;

/// <summary>One key of ORDER BY.</summary>
/// <param name="Expression">the key</param>
/// <param name="Descending">whether it falls</param>
public sealed record SortItem(Expression Expression, bool Descending) : SyntaxNode;
