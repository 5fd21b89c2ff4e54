namespace GraphExplorer.Cypher.Syntax;

/// <summary>Which of the matching paths stay.</summary>
public enum PathSelectorKind
{
    /// <summary>ALL.</summary>
    All,

    /// <summary>ANY k.</summary>
    Any,

    /// <summary>ALL SHORTEST.</summary>
    AllShortest,

    /// <summary>ANY SHORTEST, which is SHORTEST 1.</summary>
    AnyShortest,

    /// <summary>SHORTEST k.</summary>
    Shortest,

    /// <summary>SHORTEST k GROUPS.</summary>
    ShortestGroups,
}
