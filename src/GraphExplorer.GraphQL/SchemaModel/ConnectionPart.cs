namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>The fields of connections, edges and pages (Relay's cursor connections specification).</summary>
internal enum ConnectionPart
{
    /// <summary>How many there are on all pages.</summary>
    TotalCount,

    /// <summary>The page's edges.</summary>
    Edges,

    /// <summary>What is known of the page.</summary>
    PageInfo,

    /// <summary>The place of an edge.</summary>
    Cursor,

    /// <summary>The node of an edge.</summary>
    Node,

    /// <summary>The relationship's properties of an edge.</summary>
    Properties,

    /// <summary>Whether a page follows.</summary>
    HasNextPage,

    /// <summary>Whether a page precedes.</summary>
    HasPreviousPage,

    /// <summary>The place of the first edge.</summary>
    StartCursor,

    /// <summary>The place of the last edge.</summary>
    EndCursor,
}
