namespace GraphExplorer.Import.Headers;

/// <summary>What a column of a file is for.</summary>
internal enum ColumnRole
{
    /// <summary>A property of the node or relationship.</summary>
    Property,

    /// <summary>The id by which relationships name the node; a property too where it has a name.</summary>
    Id,

    /// <summary>The node's labels.</summary>
    Label,

    /// <summary>The id of the node that a relationship starts from.</summary>
    StartId,

    /// <summary>The id of the node that a relationship leads to.</summary>
    EndId,

    /// <summary>The relationship's type.</summary>
    Type,

    /// <summary>Nothing: the column is passed over.</summary>
    Ignore,
}
