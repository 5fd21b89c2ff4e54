namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>n {.key, key: value, variable, .*}</c>.</summary>
/// <param name="Target">a variable</param>
/// <param name="Items">the items</param>
public sealed record MapProjection(Expression Target, SyntaxList<MapProjectionItem> Items) : Expression;
