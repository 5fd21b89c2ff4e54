namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>n:A|B</c>, <c>n IS A</c>.</summary>
/// <param name="Operand">a node or relationship</param>
/// <param name="Label">what it must be</param>
public sealed record LabelPredicate(Expression Operand, LabelExpression Label) : Expression;
