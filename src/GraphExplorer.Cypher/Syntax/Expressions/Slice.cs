namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>target[from..to]</c>.</summary>
/// <param name="Target">the list</param>
/// <param name="From">the first index</param>
/// <param name="To">the index after the last</param>
public sealed record Slice(Expression Target, Expression? From, Expression? To) : Expression;
