namespace GraphExplorer.Cypher.Syntax;

/// <summary>The kind of a planner hint.</summary>
public enum MatchHintKind
{
    /// <summary>USING INDEX.</summary>
    Index,

    /// <summary>USING TEXT INDEX.</summary>
    TextIndex,

    /// <summary>USING RANGE INDEX.</summary>
    RangeIndex,

    /// <summary>USING POINT INDEX.</summary>
    PointIndex,

    /// <summary>USING SCAN.</summary>
    Scan,

    /// <summary>USING JOIN ON.</summary>
    Join,
}
