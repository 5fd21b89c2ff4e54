namespace GraphExplorer.Storage.Durability.Encoding;

/// <summary>
/// What a commit changes, as bytes: the number of nodes and of relationships after it; then each changed node as the difference of its id
/// from the last one's, and its image (0 when it is gone, else 1, the labels, the properties); 0;
/// then the relationships likewise (0, or one more than the type's token, the ends, the properties); 0.
/// </summary>
internal static class CommitRecord
{
    internal static void Encode(CommitChanges changes, ByteWriter writer)
    {
        var after = changes.After;
        WriteCounts(after, writer);
        var last = -1L;
        foreach (var change in changes.Nodes())
        {
            writer.WriteVarint((ulong)(change.Id - last));
            last = change.Id;
            if (change.Kind == ChangeKind.Deleted)
            {
                writer.WriteVarint(0);
                continue;
            }

            writer.WriteVarint(1);
            writer.WriteTokens(after.NodeLabels(change.Id));
            WriteProperties(after.NodeProperties(change.Id), writer);
        }

        writer.WriteVarint(0);
        last = -1;
        foreach (var change in changes.Relationships())
        {
            writer.WriteVarint((ulong)(change.Id - last));
            last = change.Id;
            if (change.Kind == ChangeKind.Deleted)
            {
                writer.WriteVarint(0);
                continue;
            }

            var relationship = after.Relationship(change.Id);
            writer.WriteVarint(relationship.Type + 1);
            writer.WriteVarint((ulong)relationship.StartNode);
            writer.WriteVarint((ulong)relationship.EndNode);
            WriteProperties(after.RelationshipProperties(change.Id), writer);
        }

        writer.WriteVarint(0);
    }

    /// <summary>The record of a commit whose entities are in the blocks already: the counts alone.</summary>
    internal static void EncodeCounts(GraphState after, ByteWriter writer)
    {
        WriteCounts(after, writer);
        writer.WriteVarint(0);
        writer.WriteVarint(0);
    }

    private static void WriteCounts(GraphState after, ByteWriter writer)
    {
        writer.WriteVarint((ulong)after.NodeCount);
        writer.WriteVarint((ulong)after.RelationshipCount);
    }

    private static void WriteProperties(PropertyList properties, ByteWriter writer)
    {
        writer.WriteTokens(properties.Keys);
        foreach (ref readonly var value in properties.Values)
        {
            ValueCodec.Write(value, writer);
        }
    }
}
