namespace GraphExplorer.Cypher.Syntax;

/// <summary>A string, with its escapes resolved.</summary>
/// <param name="Value">the value</param>
public sealed record StringLiteral(string Value) : Expression;
