namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>FOREACH (variable IN list | updates)</c>.</summary>
/// <param name="Variable">the variable of the items</param>
/// <param name="List">the list</param>
/// <param name="Updates">the updating clauses</param>
public sealed record ForeachClause(string Variable, Expression List, SyntaxList<Clause> Updates) : Clause;
