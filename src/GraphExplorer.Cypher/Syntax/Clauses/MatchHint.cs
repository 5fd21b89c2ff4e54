namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>USING INDEX n:Label(property)</c> and its like.</summary>
/// <param name="Kind">index, scan or join</param>
/// <param name="Variable">the first variable</param>
/// <param name="Names">label or type, then properties; for a join the other variables</param>
public sealed record MatchHint(MatchHintKind Kind, string Variable, SyntaxList<string> Names) : SyntaxNode;
