namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>RETURN …</c>.</summary>
/// <param name="Projection">what is returned</param>
public sealed record ReturnClause(Projection Projection) : Clause;
