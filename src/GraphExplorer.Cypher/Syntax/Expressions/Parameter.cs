namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>$name</c>.</summary>
/// <param name="Name">the name without the dollar sign</param>
public sealed record Parameter(string Name) : Expression;
