namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>key: value</c>.</summary>
/// <param name="Key">the key</param>
/// <param name="Value">the value</param>
public sealed record LiteralEntry(string Key, Expression Value) : MapProjectionItem;
