using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>The directions of patterns as the store names them.</summary>
internal static class Directions
{
    /// <summary>The store's name of a direction.</summary>
    internal static RelationshipDirection ToStored(Direction direction) => direction switch
    {
        Direction.Outgoing => RelationshipDirection.Outgoing,
        Direction.Incoming => RelationshipDirection.Incoming,
        _ => RelationshipDirection.Both,
    };

    /// <summary>The direction seen from the other end.</summary>
    internal static RelationshipDirection Reverse(RelationshipDirection direction) => direction switch
    {
        RelationshipDirection.Outgoing => RelationshipDirection.Incoming,
        RelationshipDirection.Incoming => RelationshipDirection.Outgoing,
        _ => RelationshipDirection.Both,
    };
}
