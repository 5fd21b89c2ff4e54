namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>count(*)</c>.</summary>
public sealed record CountStar : Expression;
