namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>[DETACH] DELETE …</c>.</summary>
/// <param name="Detach">whether the relationships of the nodes go too</param>
/// <param name="Targets">what is deleted</param>
public sealed record DeleteClause(bool Detach, SyntaxList<Expression> Targets) : Clause;
