namespace GraphExplorer.Cypher.Syntax;

/// <summary>The length of a variable-length relationship; both null for <c>*</c>. <c>*3</c> has both set to 3.</summary>
/// <param name="Minimum">at least; null for 1</param>
/// <param name="Maximum">at most; null for no bound</param>
public sealed record VariableLength(long? Minimum, long? Maximum) : SyntaxNode;
