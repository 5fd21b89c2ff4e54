namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>%</c>: any label at all.</summary>
public sealed record LabelWildcard : LabelExpression;
