namespace GraphExplorer.Cypher.Syntax;

/// <summary>One clause of a query.</summary>
public abstract record Clause : SyntaxNode;
