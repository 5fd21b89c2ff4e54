namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>CALL [(imports)] { query } [IN TRANSACTIONS …]</c>.</summary>
/// <param name="Optional">whether a row stays where the subquery yields none</param>
/// <param name="Body">the inner query</param>
/// <param name="Imports">the variable scope clause; null when the body imports by a leading WITH</param>
/// <param name="InTransactions">null when it runs in the outer transaction</param>
public sealed record CallSubqueryClause(bool Optional, Query Body, ImportScope? Imports, InTransactions? InTransactions) : Clause;
