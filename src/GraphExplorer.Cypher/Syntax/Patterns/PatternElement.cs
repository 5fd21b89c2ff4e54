namespace GraphExplorer.Cypher.Syntax;

/// <summary>A path pattern, or a call of shortestPath.</summary>
public abstract record PatternElement : SyntaxNode;
