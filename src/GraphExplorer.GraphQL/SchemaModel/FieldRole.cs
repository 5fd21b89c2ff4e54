using GraphExplorer.GraphQL.TypeDefinitions;

namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>How a field is answered.</summary>
internal abstract record FieldRole;

/// <summary>From a property of the node, relationship or map.</summary>
/// <param name="Property">its name in the graph</param>
internal sealed record PropertyRole(string Property) : FieldRole;

/// <summary>By the nodes at the other end of relationships.</summary>
/// <param name="Relationship">the relationships</param>
/// <param name="Target">the type of those nodes</param>
internal sealed record RelationshipRole(RelationshipSource Relationship, ApiObject Target) : FieldRole;

/// <summary>By a page of relationships, one edge for each.</summary>
/// <param name="Relationship">the relationships</param>
/// <param name="Target">the type of the nodes at their other end</param>
/// <param name="Properties">the type of their properties</param>
internal sealed record RelationshipConnectionRole(RelationshipSource Relationship, ApiObject Target, ApiObject? Properties) : FieldRole;

/// <summary>By a Cypher statement.</summary>
/// <param name="Source">the statement</param>
internal sealed record CypherRole(CypherSource Source) : FieldRole;

/// <summary>Of Query: by all nodes of a type that pass a filter.</summary>
/// <param name="Target">the type</param>
internal sealed record NodesRole(ApiObject Target) : FieldRole;

/// <summary>Of Query: by the node with an id.</summary>
/// <param name="Target">the type</param>
internal sealed record NodeByIdRole(ApiObject Target) : FieldRole;

/// <summary>Of Query: by a page of nodes of a type.</summary>
/// <param name="Target">the type</param>
internal sealed record NodesConnectionRole(ApiObject Target) : FieldRole;

/// <summary>A field of a connection, an edge or a page.</summary>
/// <param name="Part">which</param>
internal sealed record ConnectionPartRole(ConnectionPart Part) : FieldRole;

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
