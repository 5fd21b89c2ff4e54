namespace GraphExplorer.Cypher.Syntax;

/// <summary>A chain of nodes and relationships.</summary>
/// <param name="Factors">nodes, relationships and parenthesised patterns in order, as written</param>
public sealed record PathPattern(SyntaxList<PathFactor> Factors) : PatternElement;
