namespace GraphExplorer.Cypher.Syntax;

/// <summary>One comparison of a chain.</summary>
/// <param name="Operator">a comparison</param>
/// <param name="Operand">the operand to its right</param>
public sealed record ComparisonLink(BinaryOperator Operator, Expression Operand) : SyntaxNode;
