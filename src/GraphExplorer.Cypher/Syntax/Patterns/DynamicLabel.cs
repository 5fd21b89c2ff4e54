namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>$(expression)</c>, <c>$all(…)</c> or <c>$any(…)</c>.</summary>
/// <param name="Expression">a string or list of strings</param>
/// <param name="Any"><c>$any(…)</c>: one of the list is enough</param>
public sealed record DynamicLabel(Expression Expression, bool Any) : LabelExpression;
