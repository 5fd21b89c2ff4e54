using GraphExplorer.Storage.Loading;
using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Durability;

/// <summary>The ids that a draft has touched.</summary>
internal sealed class ChangedEntities
{
    private readonly IdSet _nodes = new(OwnerToken.None);
    private readonly IdSet _relationships = new(OwnerToken.None);

    internal long Count => _nodes.Count + _relationships.Count;

    internal bool IsEmpty => _nodes.Count == 0 && _relationships.Count == 0;

    internal void AddNode(long id) => _nodes.Add((int)id);

    internal void AddRelationship(long id) => _relationships.Add((int)id);

    internal void AddNodes(IdRuns ids) => ids.AddTo(_nodes);

    internal void AddRelationships(IdRuns ids) => ids.AddTo(_relationships);

    internal IdCursor NodeIds() => IdCursor.OverSet(_nodes.Chunks(writable: false), EntityKind.Node, null);

    internal IdCursor RelationshipIds() => IdCursor.OverSet(_relationships.Chunks(writable: false), EntityKind.Relationship, null);
}
