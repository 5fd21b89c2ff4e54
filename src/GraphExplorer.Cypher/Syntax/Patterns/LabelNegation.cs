namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>!A</c>.</summary>
/// <param name="Operand">what must not be</param>
public sealed record LabelNegation(LabelExpression Operand) : LabelExpression;
