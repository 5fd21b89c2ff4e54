namespace GraphExplorer.Cypher.Syntax;

/// <summary>What labels or type an entity must have.</summary>
public abstract record LabelExpression : SyntaxNode;
