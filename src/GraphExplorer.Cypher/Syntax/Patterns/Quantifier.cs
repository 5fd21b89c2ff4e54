namespace GraphExplorer.Cypher.Syntax;

/// <summary>How often a quantified pattern repeats.</summary>
/// <param name="Minimum">at least</param>
/// <param name="Maximum">at most; null for no bound</param>
public sealed record Quantifier(long Minimum, long? Maximum) : SyntaxNode;
