namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>Where a part must lie in a string.</summary>
internal enum StringPredicate
{
    /// <summary>At its start.</summary>
    StartsWith,

    /// <summary>At its end.</summary>
    EndsWith,

    /// <summary>Anywhere.</summary>
    Contains,
}
