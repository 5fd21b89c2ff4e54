namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>.key</c>.</summary>
/// <param name="Key">the key</param>
public sealed record PropertySelector(string Key) : MapProjectionItem;
