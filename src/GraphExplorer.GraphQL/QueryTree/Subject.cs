namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>What a comparison or sort key looks at.</summary>
internal enum Subject
{
    /// <summary>The node.</summary>
    Node,

    /// <summary>The relationship that leads to it.</summary>
    Relationship,
}
