namespace GraphExplorer.Cypher.Syntax;

/// <summary>A step of a path pattern.</summary>
public abstract record PathFactor : SyntaxNode;
