using GraphExplorer.Model;

namespace GraphExplorer.Bolt.PackStream.Structures;

/// <summary>
/// Paths: the nodes and the relationships, each once, and the walk as pairs of places in both: that of a relationship from 1, negative
/// where it is walked against its direction, and that of the node it leads to from 0.
/// </summary>
internal static class PathStructure
{
    internal static DetachedPath Read(ref PackStreamReader reader, StructureHeader header)
    {
        header.Require(3, "path");
        var nodes = ReadNodes(ref reader);
        var relationships = ReadRelationships(ref reader);
        var steps = reader.EnterList();
        if (nodes.Length == 0 || steps % 2 != 0)
        {
            throw new ProtocolException("A path has at least one node, and two numbers a step.");
        }

        var walked = new INode[(steps / 2) + 1];
        var joined = steps == 0 ? [] : new IRelationship[steps / 2];
        walked[0] = nodes[0];
        for (var i = 0; i < joined.Length; i++)
        {
            var place = reader.ReadInteger();
            var next = walked[i + 1] = At(nodes, reader.ReadInteger());
            joined[i] = place > 0
                ? At(relationships, place - 1).Between(walked[i], next)
                : At(relationships, -(place + 1)).Between(next, walked[i]);
        }

        reader.Leave();
        return new DetachedPath(walked, joined);
    }

    internal static void Write(ref PackStreamWriter writer, IPath path)
    {
        var nodes = new OrderedDictionary<string, INode>(StringComparer.Ordinal);
        foreach (var node in path.Nodes)
        {
            nodes.TryAdd(node.ElementId, node);
        }

        var relationships = new OrderedDictionary<string, IRelationship>(StringComparer.Ordinal);
        foreach (var relationship in path.Relationships)
        {
            relationships.TryAdd(relationship.ElementId, relationship);
        }

        writer.WriteStructureHeader(StructureTag.Path, 3);
        writer.WriteListHeader(nodes.Count);
        foreach (var node in nodes.Values)
        {
            EntityStructure.Write(ref writer, node);
        }

        writer.WriteListHeader(relationships.Count);
        foreach (var relationship in relationships.Values)
        {
            EntityStructure.WriteUnbound(ref writer, relationship);
        }

        writer.WriteListHeader(2 * path.Relationships.Count);
        for (var i = 0; i < path.Relationships.Count; i++)
        {
            var relationship = path.Relationships[i];
            var place = relationships.IndexOf(relationship.ElementId) + 1;
            var isForward = string.Equals(relationship.StartNodeElementId, path.Nodes[i].ElementId, StringComparison.Ordinal);
            writer.WriteInteger(isForward ? place : -place);
            writer.WriteInteger(nodes.IndexOf(path.Nodes[i + 1].ElementId));
        }
    }

    private static DetachedNode[] ReadNodes(ref PackStreamReader reader)
    {
        var nodes = new DetachedNode[reader.EnterList()];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = EntityStructure.ReadNode(ref reader, EnterStructure(ref reader, StructureTag.Node));
            reader.Leave();
        }

        reader.Leave();
        return nodes;
    }

    private static UnboundRelationship[] ReadRelationships(ref PackStreamReader reader)
    {
        var relationships = new UnboundRelationship[reader.EnterList()];
        for (var i = 0; i < relationships.Length; i++)
        {
            relationships[i] = EntityStructure.ReadUnbound(ref reader, EnterStructure(ref reader, StructureTag.UnboundRelationship));
            reader.Leave();
        }

        reader.Leave();
        return relationships;
    }

    private static StructureHeader EnterStructure(ref PackStreamReader reader, byte tag)
    {
        var header = reader.EnterStructure();
        return header.Tag == tag ? header : throw new ProtocolException($"A path holds a structure {header.Tag:X2} where {tag:X2} belongs.");
    }

    private static T At<T>(T[] items, long place) => place >= 0 && place < items.Length
        ? items[place]
        : throw new ProtocolException("A path names a node or relationship that it does not hold.");
}
