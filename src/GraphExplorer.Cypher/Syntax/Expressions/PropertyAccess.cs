namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>target.key</c>.</summary>
/// <param name="Target">the entity or map</param>
/// <param name="Key">the key</param>
public sealed record PropertyAccess(Expression Target, string Key) : Expression;
