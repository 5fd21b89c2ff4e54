namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>a + b</c>, <c>a AND b</c>, <c>a IN b</c>, <c>a STARTS WITH b</c>, <c>a &lt; b</c> ….</summary>
/// <param name="Operator">the operator</param>
/// <param name="Left">the left operand</param>
/// <param name="Right">the right operand</param>
public sealed record BinaryOperation(BinaryOperator Operator, Expression Left, Expression Right) : Expression;
