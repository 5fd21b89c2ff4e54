namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>[a, b]</c>.</summary>
/// <param name="Items">the items</param>
public sealed record ListLiteral(SyntaxList<Expression> Items) : Expression;
