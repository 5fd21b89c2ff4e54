namespace GraphExplorer.Cypher.Syntax;

/// <summary>Stands for the subject inside a condition such as <c>WHEN &gt; 3</c> or <c>WHEN IS NULL</c> of the extended simple CASE.</summary>
public sealed record CaseOperand : Expression;
