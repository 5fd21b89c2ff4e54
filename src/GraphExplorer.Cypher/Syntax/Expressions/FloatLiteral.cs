namespace GraphExplorer.Cypher.Syntax;

/// <summary>A double.</summary>
/// <param name="Value">the value</param>
public sealed record FloatLiteral(double Value) : Expression;
