namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>A&amp;B</c>, or <c>A:B</c>.</summary>
/// <param name="Left">the one</param>
/// <param name="Right">the other</param>
/// <param name="Colon">whether it was written with <c>:</c></param>
public sealed record LabelConjunction(LabelExpression Left, LabelExpression Right, bool Colon) : LabelExpression;
