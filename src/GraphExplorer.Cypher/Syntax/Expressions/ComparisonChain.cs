namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>a &lt; b &lt;= c</c>: each neighbouring pair holds.</summary>
/// <param name="First">the first operand</param>
/// <param name="Links">the further ones, two at least</param>
public sealed record ComparisonChain(Expression First, SyntaxList<ComparisonLink> Links) : Expression;
