namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>A|B</c> (and <c>A|:B</c>).</summary>
/// <param name="Left">the one</param>
/// <param name="Right">the other</param>
public sealed record LabelDisjunction(LabelExpression Left, LabelExpression Right) : LabelExpression;
