namespace GraphExplorer.Cypher.Syntax;

/// <summary>One item of SET.</summary>
public abstract record SetItem : SyntaxNode;
