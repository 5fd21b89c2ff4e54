namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>MERGE pattern [ON CREATE SET …] [ON MATCH SET …]</c>.</summary>
/// <param name="Pattern">what is matched or made</param>
/// <param name="OnCreate">what is set when it was made</param>
/// <param name="OnMatch">what is set when it was there</param>
public sealed record MergeClause(PatternPart Pattern, SyntaxList<SetItem> OnCreate, SyntaxList<SetItem> OnMatch) : Clause;
