namespace GraphExplorer.Cypher.Syntax;

/// <summary>A run of clauses.</summary>
/// <param name="Clauses">the clauses in order</param>
public sealed record SingleQuery(SyntaxList<Clause> Clauses) : Query;
