namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>null</c>.</summary>
public sealed record NullLiteral : Expression;
