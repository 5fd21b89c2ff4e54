namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>target[index]</c>.</summary>
/// <param name="Target">a list, map or entity</param>
/// <param name="Index">the index or key</param>
public sealed record Subscript(Expression Target, Expression Index) : Expression;
