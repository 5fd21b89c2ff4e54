namespace GraphExplorer.Cypher.Syntax;

/// <summary>A query: one run of clauses, or a union of such.</summary>
public abstract record Query : Statement;
