namespace GraphExplorer.Cypher.Syntax;

/// <summary>A statement with its prefix.</summary>
/// <param name="Mode">plain, EXPLAIN or PROFILE</param>
/// <param name="Options">the options after CYPHER</param>
/// <param name="Body">the statement itself</param>
public sealed record ParsedStatement(StatementMode Mode, SyntaxList<StatementOption> Options, Statement Body) : SyntaxNode;
