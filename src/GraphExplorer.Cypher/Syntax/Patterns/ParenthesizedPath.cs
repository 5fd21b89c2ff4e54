namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>((a)-->(b) WHERE predicate){1,3}</c>.</summary>
/// <param name="PathVariable">the variable of the sub-path</param>
/// <param name="Path">the inner path</param>
/// <param name="Where">the inner predicate</param>
/// <param name="Quantifier">how often; null for once</param>
public sealed record ParenthesizedPath(string? PathVariable, PathPattern Path, Expression? Where, Quantifier? Quantifier) : PathFactor;
