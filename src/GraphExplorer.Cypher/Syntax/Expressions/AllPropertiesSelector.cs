namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>.*</c>.</summary>
public sealed record AllPropertiesSelector : MapProjectionItem;
