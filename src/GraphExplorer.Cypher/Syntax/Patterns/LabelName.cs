namespace GraphExplorer.Cypher.Syntax;

/// <summary>One label or type.</summary>
/// <param name="Name">the label or type</param>
public sealed record LabelName(string Name) : LabelExpression;
