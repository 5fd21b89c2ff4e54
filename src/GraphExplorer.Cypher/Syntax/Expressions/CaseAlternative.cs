namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>WHEN conditions THEN result</c>.</summary>
/// <param name="Conditions">values or predicates, one at least; in the simple form a condition may lack its left side (see <see cref="CaseOperand"/>)</param>
/// <param name="Result">the value</param>
public sealed record CaseAlternative(SyntaxList<Expression> Conditions, Expression Result) : SyntaxNode;
