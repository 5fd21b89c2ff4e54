namespace GraphExplorer.Cypher.Syntax;

/// <summary>What has a value.</summary>
public abstract record Expression : SyntaxNode;
