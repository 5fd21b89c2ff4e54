using GraphExplorer.Model;

namespace GraphExplorer.Conformance.Tests.Recordings;

/// <summary>Compares recorded values with ours, where one database's element ids stand for the other's throughout.</summary>
internal sealed class ValueMatcher
{
    private readonly Dictionary<string, string> _ours = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _theirs = new(StringComparer.Ordinal);

    internal bool Match(GraphValue recorded, GraphValue ours) => recorded.Kind == ours.Kind && recorded.Kind switch
    {
        ValueKind.List => Match(recorded.AsList(), ours.AsList()),
        ValueKind.Map => Match(recorded.AsMap(), ours.AsMap()),
        ValueKind.Node => Match(recorded.AsNode(), ours.AsNode()),
        ValueKind.Relationship => Match(recorded.AsRelationship(), ours.AsRelationship()),
        ValueKind.Path => Match(recorded.AsPath(), ours.AsPath()),
        ValueKind.Float => recorded.AsFloat().Equals(ours.AsFloat()),
        _ => recorded.Equals(ours),
    };

    private bool Match(IReadOnlyList<GraphValue> recorded, IReadOnlyList<GraphValue> ours) =>
        recorded.Count == ours.Count && recorded.Zip(ours).All(pair => Match(pair.First, pair.Second));

    private bool Match(MapValue recorded, MapValue ours) =>
        recorded.Count == ours.Count && recorded.All(entry => ours.TryGetValue(entry.Key, out var value) && Match(entry.Value, value));

    private bool Match(INode recorded, INode ours) =>
        Same(recorded.ElementId, ours.ElementId)
        && recorded.Labels.Order(StringComparer.Ordinal).SequenceEqual(ours.Labels.Order(StringComparer.Ordinal))
        && Match(recorded.PropertyMap, ours.PropertyMap);

    private bool Match(IRelationship recorded, IRelationship ours) =>
        Same(recorded.ElementId, ours.ElementId)
        && recorded.Type == ours.Type
        && Same(recorded.StartNodeElementId, ours.StartNodeElementId)
        && Same(recorded.EndNodeElementId, ours.EndNodeElementId)
        && Match(recorded.PropertyMap, ours.PropertyMap);

    private bool Match(IPath recorded, IPath ours) =>
        recorded.Nodes.Count == ours.Nodes.Count
        && recorded.Nodes.Zip(ours.Nodes).All(pair => Match(pair.First, pair.Second))
        && recorded.Relationships.Zip(ours.Relationships).All(pair => Match(pair.First, pair.Second));

    private bool Same(string recorded, string ours)
    {
        _ours.TryAdd(recorded, ours);
        _theirs.TryAdd(ours, recorded);
        return _ours[recorded] == ours && _theirs[ours] == recorded;
    }
}
