namespace GraphExplorer.Storage;

/// <summary>A relationship without its properties.</summary>
/// <param name="Id">The id.</param>
/// <param name="Type">The type's token.</param>
/// <param name="StartNode">The id of the node that it starts at.</param>
/// <param name="EndNode">The id of the node that it ends at.</param>
public readonly record struct RelationshipRecord(long Id, int Type, long StartNode, long EndNode)
{
    /// <summary>The end that is not <paramref name="node"/>; the node itself for a self-loop.</summary>
    public long OtherNode(long node) => node == StartNode ? EndNode : StartNode;
}
