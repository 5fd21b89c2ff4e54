namespace GraphExplorer.GraphQL.TypeDefinitions;

/// <summary>What kind of type a field belongs to, which decides what the field may be.</summary>
internal enum FieldOwner
{
    /// <summary><c>type Query</c>.</summary>
    Query,

    /// <summary>A <c>@node</c> type.</summary>
    Node,

    /// <summary>A <c>@relationshipProperties</c> type.</summary>
    RelationshipProperties,

    /// <summary>A type without either.</summary>
    Plain,
}
