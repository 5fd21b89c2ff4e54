namespace GraphExplorer.Cypher.Syntax;

/// <summary>One item of REMOVE.</summary>
public abstract record RemoveItem : SyntaxNode;
