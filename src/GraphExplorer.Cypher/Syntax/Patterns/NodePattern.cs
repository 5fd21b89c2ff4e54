namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>(n:Label {key: value} WHERE predicate)</c>.</summary>
/// <param name="Variable">the variable</param>
/// <param name="Label">what its labels must be</param>
/// <param name="Properties">a map literal or a parameter</param>
/// <param name="Where">the inline predicate</param>
public sealed record NodePattern(string? Variable, LabelExpression? Label, Expression? Properties, Expression? Where) : PathFactor;
