namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>USE graph</c>.</summary>
/// <param name="Graph">the graph's name</param>
public sealed record UseClause(Expression Graph) : Clause;
