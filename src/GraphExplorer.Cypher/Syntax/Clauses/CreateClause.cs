namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>CREATE pattern</c>.</summary>
/// <param name="Pattern">what is made</param>
public sealed record CreateClause(SyntaxList<PatternPart> Pattern) : Clause;
