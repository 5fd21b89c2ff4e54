namespace GraphExplorer.Engine.Planning.Patterns;

/// <summary>Two relationships of one MATCH, which must differ.</summary>
/// <param name="One">The one.</param>
/// <param name="Other">The other.</param>
internal sealed record RelationshipPair(PatternRelationship One, PatternRelationship Other);
