namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>What the value of a nested plan is.</summary>
internal enum NestedPlanKind
{
    /// <summary>Whether it yields a row.</summary>
    Exists,

    /// <summary>How many rows it yields.</summary>
    Count,

    /// <summary>The list of its one column.</summary>
    Collect,

    /// <summary>The value of its one column in its one row.</summary>
    Single,
}
