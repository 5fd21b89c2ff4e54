using System.Text;
using GraphExplorer.Model;

namespace GraphExplorer.Conformance.Tests.Scripts;

/// <summary>Prints values as scripts write them: as Cypher literals, with keys and labels in alphabetical order, so that each value has one form.</summary>
internal static class ScriptValueText
{
    internal static string Of(GraphValue value) => value.Kind switch
    {
        ValueKind.List => $"[{string.Join(", ", value.AsList().Select(Of))}]",
        ValueKind.Map => Map(value.AsMap()),
        ValueKind.Node => Node(value.AsNode()),
        ValueKind.Relationship => Relationship(value.AsRelationship()),
        ValueKind.Path => PathOf(value.AsPath()),
        _ => value.ToString(),
    };

    private static string Map(MapValue map) => $"{{{string.Join(", ", map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}: {Of(entry.Value)}"))}}}";

    private static string Node(INode node)
    {
        var labels = string.Concat(node.Labels.Order(StringComparer.Ordinal).Select(label => $":{label}"));
        return node.PropertyMap.Count == 0 ? $"({labels})" : $"({labels}{(labels.Length > 0 ? " " : string.Empty)}{Map(node.PropertyMap)})";
    }

    private static string Relationship(IRelationship relationship) =>
        relationship.PropertyMap.Count == 0 ? $"[:{relationship.Type}]" : $"[:{relationship.Type} {Map(relationship.PropertyMap)}]";

    private static string PathOf(IPath path)
    {
        var text = new StringBuilder("<").Append(Node(path.Start));
        for (var i = 0; i < path.Relationships.Count; i++)
        {
            var step = Relationship(path.Relationships[i]);
            var forward = string.Equals(path.Relationships[i].StartNodeElementId, path.Nodes[i].ElementId, StringComparison.Ordinal);
            text.Append(forward ? $"-{step}->" : $"<-{step}-").Append(Node(path.Nodes[i + 1]));
        }

        return text.Append('>').ToString();
    }
}
