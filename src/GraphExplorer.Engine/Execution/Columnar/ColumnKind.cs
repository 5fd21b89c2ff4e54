namespace GraphExplorer.Engine.Execution.Columnar;

/// <summary>What the rows of a column hold.</summary>
internal enum ColumnKind
{
    /// <summary>Any value.</summary>
    Value,

    /// <summary>The id of a node, on every row.</summary>
    Node,

    /// <summary>The id of a relationship, on every row.</summary>
    Relationship,
}
