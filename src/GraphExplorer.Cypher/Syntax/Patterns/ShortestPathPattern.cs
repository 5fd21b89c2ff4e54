namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>shortestPath(…)</c> or <c>allShortestPaths(…)</c>.</summary>
/// <param name="All">allShortestPaths</param>
/// <param name="Path">one relationship between two nodes</param>
public sealed record ShortestPathPattern(bool All, PathPattern Path) : PatternElement;
