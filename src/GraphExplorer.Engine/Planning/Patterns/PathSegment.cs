namespace GraphExplorer.Engine.Planning.Patterns;

/// <summary>What joins two nodes of a path that a selector chooses.</summary>
/// <param name="Steps">What is repeated.</param>
/// <param name="Minimum">At least.</param>
/// <param name="Maximum">At most; null for no bound.</param>
/// <param name="Single">Whether it is one relationship, and its variable no list.</param>
internal sealed record PathSegment(Repetition Steps, long Minimum, long? Maximum, bool Single);
