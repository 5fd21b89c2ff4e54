namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>n:A:B</c>.</summary>
/// <param name="Variable">the node</param>
/// <param name="Labels">names, or dynamic labels</param>
public sealed record RemoveLabels(string Variable, SyntaxList<LabelExpression> Labels) : RemoveItem;
