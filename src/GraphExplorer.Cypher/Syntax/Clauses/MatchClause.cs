namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>[OPTIONAL] MATCH pattern [USING …] [WHERE predicate]</c>.</summary>
/// <param name="Optional">whether unmatched rows stay, with nulls</param>
/// <param name="Mode">which repetitions are allowed</param>
/// <param name="Pattern">the comma-separated parts</param>
/// <param name="Hints">planner hints</param>
/// <param name="Where">the predicate</param>
public sealed record MatchClause(bool Optional, MatchMode Mode, SyntaxList<PatternPart> Pattern, SyntaxList<MatchHint> Hints, Expression? Where) : Clause;
