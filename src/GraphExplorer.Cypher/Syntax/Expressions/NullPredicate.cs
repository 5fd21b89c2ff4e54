namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>a IS [NOT] NULL</c>.</summary>
/// <param name="Operand">what is tested</param>
/// <param name="Negated"><c>IS NOT NULL</c></param>
public sealed record NullPredicate(Expression Operand, bool Negated) : Expression;
