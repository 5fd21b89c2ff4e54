namespace GraphExplorer.Engine.Planning.Patterns;

/// <summary>A search for the shortest paths between two nodes.</summary>
/// <param name="Relationship">The one relationship of the pattern; its length is never null.</param>
/// <param name="Path">The variable of the path.</param>
/// <param name="All">Whether all shortest paths are wanted, and not any one.</param>
/// <param name="FilterAfter">Whether predicates over the path choose among the paths found, and do not guide the search.</param>
internal sealed record ShortestPathSearch(PatternRelationship Relationship, string Path, bool All, bool FilterAfter);
