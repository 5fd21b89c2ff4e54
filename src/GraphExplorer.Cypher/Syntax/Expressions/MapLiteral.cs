namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>{key: value}</c>.</summary>
/// <param name="Entries">the entries</param>
public sealed record MapLiteral(SyntaxList<MapEntry> Entries) : Expression;
