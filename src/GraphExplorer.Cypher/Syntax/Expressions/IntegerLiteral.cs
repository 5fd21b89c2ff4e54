namespace GraphExplorer.Cypher.Syntax;

/// <summary>A signed 64-bit integer.</summary>
/// <param name="Value">the value</param>
public sealed record IntegerLiteral(long Value) : Expression;
