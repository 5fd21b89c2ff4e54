namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>UNWIND list AS variable</c>.</summary>
/// <param name="List">the list</param>
/// <param name="Variable">the variable of its items</param>
public sealed record UnwindClause(Expression List, string Variable) : Clause;
