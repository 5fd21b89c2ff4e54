namespace GraphExplorer.Engine.Planning.Patterns;

/// <summary>A search for the shortest paths between two nodes.</summary>
/// <param name="Relationship">The one relationship of the pattern; its length is never null.</param>
/// <param name="Path">The variable of the path.</param>
/// <param name="All">Whether all shortest paths are wanted, and not any one.</param>
internal sealed record ShortestPathSearch(PatternRelationship Relationship, string Path, bool All);
