namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>A comparison of a filter.</summary>
internal enum FilterOperator
{
    /// <summary>Equal; with null: missing.</summary>
    Equal,

    /// <summary>One of a list.</summary>
    In,

    /// <summary>Holds the string.</summary>
    Contains,

    /// <summary>Begins with the string.</summary>
    StartsWith,

    /// <summary>Ends with the string.</summary>
    EndsWith,

    /// <summary>Below.</summary>
    LessThan,

    /// <summary>Below or equal.</summary>
    LessThanOrEqual,

    /// <summary>Above.</summary>
    GreaterThan,

    /// <summary>Above or equal.</summary>
    GreaterThanOrEqual,

    /// <summary>A list that has the item.</summary>
    Includes,
}
