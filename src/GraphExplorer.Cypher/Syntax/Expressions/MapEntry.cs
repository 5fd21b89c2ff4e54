namespace GraphExplorer.Cypher.Syntax;

/// <summary>One entry of a map.</summary>
/// <param name="Key">the key</param>
/// <param name="Value">the value</param>
public sealed record MapEntry(string Key, Expression Value) : SyntaxNode;
