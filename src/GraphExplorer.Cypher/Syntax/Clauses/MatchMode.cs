namespace GraphExplorer.Cypher.Syntax;

/// <summary>Which repetitions the matches of one MATCH may have (GQL match modes).</summary>
public enum MatchMode
{
    /// <summary>No relationship twice: the default.</summary>
    DifferentRelationships,

    /// <summary>Relationships may repeat.</summary>
    RepeatableElements,
}
