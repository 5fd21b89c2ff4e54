namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>WITH …</c>.</summary>
/// <param name="Projection">what goes on</param>
/// <param name="Where">the predicate over it</param>
public sealed record WithClause(Projection Projection, Expression? Where) : Clause;
