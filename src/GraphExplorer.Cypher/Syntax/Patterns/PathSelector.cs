namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>SHORTEST 2</c>, <c>ALL SHORTEST</c>, <c>ANY</c> …: which of the matching paths between two nodes stay.</summary>
/// <param name="Kind">which paths</param>
/// <param name="Count">how many paths or groups</param>
public sealed record PathSelector(PathSelectorKind Kind, Expression? Count) : SyntaxNode;
