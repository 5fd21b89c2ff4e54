namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>A condition on a node or an edge; it holds or does not hold, with no third value.</summary>
internal abstract record Filter
{
    /// <summary>Whether it looks at the relationship of the edge.</summary>
    internal virtual bool ReadsRelationship => false;
}
