using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.PackStream.Structures;

/// <summary>Nodes and relationships. Before 5.0 they have no element ids: there the number stands for one.</summary>
internal static class EntityStructure
{
    internal static DetachedNode ReadNode(ref PackStreamReader reader, StructureHeader header)
    {
        var hasElementId = HasElementIds(ref reader);
        header.Require(hasElementId ? 4 : 3, "node");
        var id = ReadId(ref reader);
        var labels = ValueReader.ReadNames(ref reader);
        var properties = ValueReader.ReadMap(ref reader);
        return new DetachedNode(id, ReadElementId(ref reader, hasElementId, id), labels, properties);
    }

    internal static DetachedRelationship ReadRelationship(ref PackStreamReader reader, StructureHeader header)
    {
        var hasElementId = HasElementIds(ref reader);
        header.Require(hasElementId ? 8 : 5, "relationship");
        var id = ReadId(ref reader);
        var start = ReadId(ref reader);
        var end = ReadId(ref reader);
        var type = reader.ReadName();
        var properties = ValueReader.ReadMap(ref reader);
        var elementId = ReadElementId(ref reader, hasElementId, id);
        var startElementId = ReadElementId(ref reader, hasElementId, start);
        var endElementId = ReadElementId(ref reader, hasElementId, end);
        return new DetachedRelationship(id, elementId, type, start, startElementId, end, endElementId, properties);
    }

    internal static UnboundRelationship ReadUnbound(ref PackStreamReader reader, StructureHeader header)
    {
        var hasElementId = HasElementIds(ref reader);
        header.Require(hasElementId ? 4 : 3, "relationship of a path");
        var id = ReadId(ref reader);
        var type = reader.ReadName();
        var properties = ValueReader.ReadMap(ref reader);
        return new UnboundRelationship(id, ReadElementId(ref reader, hasElementId, id), type, properties);
    }

    internal static void Write(ref PackStreamWriter writer, INode node)
    {
        var hasElementId = writer.Context.Version.HasElementIds;
        writer.WriteStructureHeader(StructureTag.Node, hasElementId ? 4 : 3);
        writer.WriteInteger(node.Id);
        ValueWriter.WriteNames(ref writer, node.Labels);
        ValueWriter.WriteMap(ref writer, node.PropertyMap);
        if (hasElementId)
        {
            writer.WriteString(node.ElementId);
        }
    }

    internal static void Write(ref PackStreamWriter writer, IRelationship relationship)
    {
        var hasElementId = writer.Context.Version.HasElementIds;
        writer.WriteStructureHeader(StructureTag.Relationship, hasElementId ? 8 : 5);
        writer.WriteInteger(relationship.Id);
        writer.WriteInteger(relationship.StartNodeId);
        writer.WriteInteger(relationship.EndNodeId);
        writer.WriteString(relationship.Type);
        ValueWriter.WriteMap(ref writer, relationship.PropertyMap);
        if (hasElementId)
        {
            writer.WriteString(relationship.ElementId);
            writer.WriteString(relationship.StartNodeElementId);
            writer.WriteString(relationship.EndNodeElementId);
        }
    }

    internal static void WriteUnbound(ref PackStreamWriter writer, IRelationship relationship)
    {
        var hasElementId = writer.Context.Version.HasElementIds;
        writer.WriteStructureHeader(StructureTag.UnboundRelationship, hasElementId ? 4 : 3);
        writer.WriteInteger(relationship.Id);
        writer.WriteString(relationship.Type);
        ValueWriter.WriteMap(ref writer, relationship.PropertyMap);
        if (hasElementId)
        {
            writer.WriteString(relationship.ElementId);
        }
    }

    private static bool HasElementIds(ref PackStreamReader reader) => reader.Context.Version.HasElementIds;

    // A composite database gives no number to an entity of another; the driver's convention for that is -1.
    private static long ReadId(ref PackStreamReader reader) => reader.TryReadNull() ? -1 : reader.ReadInteger();

    private static string ReadElementId(ref PackStreamReader reader, bool isThere, long id) =>
        isThere ? reader.ReadString() : id.ToString(CultureInfo.InvariantCulture);
}
