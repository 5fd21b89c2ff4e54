using GraphExplorer.Model;

namespace GraphExplorer.Bolt.PackStream.Structures;

/// <summary>A relationship as a path carries it: the path says which nodes it joins.</summary>
internal readonly record struct UnboundRelationship(long Id, string ElementId, string Type, MapValue Properties)
{
    private const long NoNode = -1;

    internal DetachedRelationship Between(INode start, INode end) =>
        new(Id, ElementId, Type, start.Id, start.ElementId, end.Id, end.ElementId, Properties);

    /// <summary>The relationship outside a path, where nobody says which nodes it joins.</summary>
    internal DetachedRelationship Unattached() => new(Id, ElementId, Type, NoNode, string.Empty, NoNode, string.Empty, Properties);
}
