namespace GraphExplorer.Cypher.Semantics;

/// <summary>What a query is a part of.</summary>
internal enum QueryRole
{
    /// <summary>The whole statement.</summary>
    Whole,

    /// <summary>The body of CALL.</summary>
    Called,

    /// <summary>The body of EXISTS or COUNT.</summary>
    Tested,

    /// <summary>The body of COLLECT.</summary>
    Collected,
}
