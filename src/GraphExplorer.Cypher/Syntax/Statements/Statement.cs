namespace GraphExplorer.Cypher.Syntax;

/// <summary>A whole statement without its prefix.</summary>
public abstract record Statement : SyntaxNode;
