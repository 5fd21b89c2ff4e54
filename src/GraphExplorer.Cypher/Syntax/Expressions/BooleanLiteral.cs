namespace GraphExplorer.Cypher.Syntax;

/// <summary>True or false.</summary>
/// <param name="Value">the value</param>
public sealed record BooleanLiteral(bool Value) : Expression;
