namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>a IS [NOT] [form] NORMALIZED</c>.</summary>
/// <param name="Operand">what is tested</param>
/// <param name="Form">NFC, NFD, NFKC or NFKD; null for NFC</param>
/// <param name="Negated"><c>IS NOT</c></param>
public sealed record NormalizedPredicate(Expression Operand, string? Form, bool Negated) : Expression;
