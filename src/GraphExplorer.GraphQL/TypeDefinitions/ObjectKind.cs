namespace GraphExplorer.GraphQL.TypeDefinitions;

/// <summary>What an object type of the definitions stands for.</summary>
internal enum ObjectKind
{
    /// <summary>Nodes: <c>@node</c>.</summary>
    Node,

    /// <summary>The properties of a relationship: <c>@relationshipProperties</c>.</summary>
    RelationshipProperties,

    /// <summary>A map that a <c>@cypher</c> statement returns.</summary>
    Plain,
}
