namespace GraphExplorer.Cypher.Semantics;

/// <summary>What is allowed where an expression stands.</summary>
[Flags]
internal enum ExpressionUse
{
    /// <summary>A value, without aggregation.</summary>
    Value = 0,

    /// <summary>It is asked whether it holds, so that a pattern may stand for its existence.</summary>
    Predicate = 1,

    /// <summary>Aggregating functions are allowed.</summary>
    Aggregation = 2,

    /// <summary>It is an argument of an aggregating function.</summary>
    WithinAggregate = 4,

    /// <summary>It is evaluated for each item of a list.</summary>
    WithinIteration = 8,
}
