namespace GraphExplorer.Cypher.Syntax;

/// <summary>One part of a pattern.</summary>
/// <param name="PathVariable">the variable before <c>=</c></param>
/// <param name="Selector">ANY, SHORTEST and their like</param>
/// <param name="Element">the path</param>
public sealed record PatternPart(string? PathVariable, PathSelector? Selector, PatternElement Element) : SyntaxNode;
