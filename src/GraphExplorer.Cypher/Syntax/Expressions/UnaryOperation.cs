namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>NOT a</c>, <c>-a</c>, <c>+a</c>.</summary>
/// <param name="Operator">the operator</param>
/// <param name="Operand">the operand</param>
public sealed record UnaryOperation(UnaryOperator Operator, Expression Operand) : Expression;
