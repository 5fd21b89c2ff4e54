namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>expression [AS alias]</c>.</summary>
/// <param name="Expression">the value</param>
/// <param name="Alias">the name after AS</param>
/// <param name="Text">the name without an alias: the expression as it was written</param>
public sealed record ProjectionItem(Expression Expression, string? Alias, string Text) : SyntaxNode;
