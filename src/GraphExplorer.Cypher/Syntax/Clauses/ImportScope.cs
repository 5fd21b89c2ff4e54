namespace GraphExplorer.Cypher.Syntax;

/// <summary>The variable scope clause of a subquery call.</summary>
/// <param name="All"><c>(*)</c></param>
/// <param name="Variables">the variables named</param>
public sealed record ImportScope(bool All, SyntaxList<string> Variables) : SyntaxNode;
