namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>a IS [NOT] :: TYPE</c>.</summary>
/// <param name="Operand">what is tested</param>
/// <param name="Type">the type</param>
/// <param name="Negated"><c>IS NOT ::</c></param>
public sealed record TypePredicate(Expression Operand, CypherType Type, bool Negated) : Expression;
