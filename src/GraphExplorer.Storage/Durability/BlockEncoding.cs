using GraphExplorer.Storage.Durability.Encoding;

namespace GraphExplorer.Storage.Durability;

/// <summary>The bytes of a block as a state has it.</summary>
internal static class BlockEncoding
{
    /// <summary>Encodes a block; false when it holds nothing, and then no bytes.</summary>
    internal static bool TryEncode(GraphState state, EntityKind kind, int number, ByteWriter writer)
    {
        if (kind == EntityKind.Node)
        {
            if (state.Tables.Nodes.Find(number) is not { } nodes || Array.TrueForAll(nodes.Labels, labels => labels is null))
            {
                return false;
            }

            NodeBlock.Encode(nodes, writer);
            return true;
        }

        if (state.Tables.Relationships.Find(number) is not { } relationships || Array.TrueForAll(relationships.Entries, entry => entry.TypePlusOne == 0))
        {
            return false;
        }

        RelationshipBlock.Encode(relationships, writer);
        return true;
    }
}
