namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>FINISH</c>: the query ends without rows.</summary>
public sealed record FinishClause : Clause;
