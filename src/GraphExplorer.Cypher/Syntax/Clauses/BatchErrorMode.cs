namespace GraphExplorer.Cypher.Syntax;

/// <summary>What a failing batch of a subquery in transactions does.</summary>
public enum BatchErrorMode
{
    /// <summary>The query fails.</summary>
    Fail,

    /// <summary>The rest is left out.</summary>
    Break,

    /// <summary>The next batch goes on.</summary>
    Continue,
}
