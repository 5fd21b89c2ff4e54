using GraphExplorer.Model;
using GraphExplorer.Storage.Durability;
using GraphExplorer.Storage.Records;
using GraphExplorer.Storage.Vectors;

namespace GraphExplorer.Storage.Transactions;

/// <summary>Changes the nodes and relationships of one draft, and its label sets, type sets and indexes with them.</summary>
internal sealed class GraphWriter
{
    private readonly GraphStore _store;
    private readonly GraphTables _tables;
    private readonly IndexWriter _indexes;
    private readonly FullTextWriter _fullText;
    private readonly List<int> _deletedNodes = [];
    private readonly List<int> _deletedRelationships = [];

    internal GraphWriter(GraphState draft)
    {
        Draft = draft;
        _store = draft.Store;
        _tables = draft.Tables;
        _indexes = new IndexWriter(draft);
        _fullText = new FullTextWriter(draft);
    }

    internal GraphState Draft { get; }

    internal ChangedEntities Changed { get; } = new();

    internal bool HasChanges => !Changed.IsEmpty;

    internal long CreateNode(ReadOnlySpan<int> labels)
    {
        var id = NewNodeId();
        var chunk = _tables.Nodes.Write(id >> NodeChunk.Bits);
        chunk.Labels[id & (NodeChunk.Size - 1)] = LabelSetOf(labels);
        foreach (var label in labels)
        {
            _tables.WriteLabelSet(label).Add(id);
        }

        _tables.NodeCount++;
        Changed.AddNode(id);
        return id;
    }

    internal long CreateRelationship(int type, long startNode, long endNode)
    {
        ThrowIfNoNode(startNode);
        ThrowIfNoNode(endNode);
        var id = NewRelationshipId();
        var chunk = _tables.Relationships.Write(id >> RelationshipChunk.Bits);
        chunk.Entries[id & (RelationshipChunk.Size - 1)] = new RelationshipEntry { TypePlusOne = type + 1, Start = (int)startNode, End = (int)endNode };
        WriteAdjacency((int)startNode).Insert(AdjacencyGroup.KeyOf(type, incoming: false), AdjacencyList.Entry((int)endNode, id), Draft.Draft);
        WriteAdjacency((int)endNode).Insert(AdjacencyGroup.KeyOf(type, incoming: true), AdjacencyList.Entry((int)startNode, id), Draft.Draft);
        _tables.WriteTypeSet(type).Add(id);
        _tables.RelationshipCount++;
        Changed.AddRelationship(id);
        return id;
    }

    internal bool AddLabel(long node, int label)
    {
        var labels = LabelsOf(node);
        var place = Array.BinarySearch(labels, label);
        if (place >= 0)
        {
            return false;
        }

        _indexes.Add(EntityKind.Node, label, node);
        _fullText.AddLabel(node, labels, label);
        WriteLabels((int)node, [.. labels[..~place], label, .. labels[~place..]]);
        _tables.WriteLabelSet(label).Add((int)node);
        return true;
    }

    internal bool RemoveLabel(long node, int label)
    {
        var labels = LabelsOf(node);
        var place = Array.BinarySearch(labels, label);
        if (place < 0)
        {
            return false;
        }

        _indexes.Remove(EntityKind.Node, label, node);
        _fullText.RemoveLabel(node, labels, label);
        WriteLabels((int)node, [.. labels[..place], .. labels[(place + 1)..]]);
        _tables.WriteLabelSet(label).Remove((int)node);
        return true;
    }

    internal GraphValue SetNodeProperty(long node, int key, GraphValue value)
    {
        var labels = LabelsOf(node);
        var old = Draft.NodeProperty(node, key);
        value = Storable(value);
        if (value.Equals(old))
        {
            return old;
        }

        _indexes.Change(EntityKind.Node, labels, node, key, value);
        _fullText.Change(EntityKind.Node, labels, node, key, old, value);
        _tables.Nodes.Write((int)node >> NodeChunk.Bits).Set((int)node & (NodeChunk.Size - 1), key, value);
        Changed.AddNode(node);
        return old;
    }

    internal GraphValue SetRelationshipProperty(long relationship, int key, GraphValue value)
    {
        var type = Draft.Relationship(relationship).Type;
        var old = Draft.RelationshipProperty(relationship, key);
        value = Storable(value);
        if (value.Equals(old))
        {
            return old;
        }

        _indexes.Change(EntityKind.Relationship, [type], relationship, key, value);
        _fullText.Change(EntityKind.Relationship, [type], relationship, key, old, value);
        _tables.Relationships.Write((int)relationship >> RelationshipChunk.Bits).Set((int)relationship & (RelationshipChunk.Size - 1), key, value);
        Changed.AddRelationship(relationship);
        return old;
    }

    internal void DeleteRelationship(long id)
    {
        if (!Draft.RelationshipExists(id))
        {
            return;
        }

        var record = Draft.Relationship(id);
        _indexes.Remove(EntityKind.Relationship, record.Type, id);
        _fullText.Delete(EntityKind.Relationship, [record.Type], id);
        Detach((int)record.StartNode, AdjacencyGroup.KeyOf(record.Type, incoming: false), AdjacencyList.Entry((int)record.EndNode, (int)id));
        Detach((int)record.EndNode, AdjacencyGroup.KeyOf(record.Type, incoming: true), AdjacencyList.Entry((int)record.StartNode, (int)id));
        var slot = (int)id & (RelationshipChunk.Size - 1);
        var chunk = _tables.Relationships.Write((int)id >> RelationshipChunk.Bits);
        chunk.Entries[slot] = default;
        chunk.Clear(slot);
        _tables.WriteTypeSet(record.Type).Remove((int)id);
        _tables.RelationshipCount--;
        _deletedRelationships.Add((int)id);
        Changed.AddRelationship(id);
    }

    internal void DeleteNode(long id)
    {
        if (Draft.LabelsOf(id) is not { } labels)
        {
            return;
        }

        _fullText.Delete(EntityKind.Node, labels, id);
        foreach (var label in labels)
        {
            _indexes.Remove(EntityKind.Node, label, id);
            _tables.WriteLabelSet(label).Remove((int)id);
        }

        var slot = (int)id & (NodeChunk.Size - 1);
        var chunk = _tables.Nodes.Write((int)id >> NodeChunk.Bits);
        chunk.Labels[slot] = null;
        chunk.Clear(slot);
        _tables.NodeCount--;
        _deletedNodes.Add((int)id);
        Changed.AddNode(id);
    }

    /// <summary>Throws <see cref="GraphException"/> (ConstraintValidationFailed) for what must not be committed.</summary>
    internal void Validate()
    {
        foreach (var node in _deletedNodes)
        {
            if (Draft.AdjacencyOf(node) is { IsEmpty: false })
            {
                throw EntityErrors.StillHasRelationships(node);
            }
        }

        if (Draft.Schema.HasDeferredConstraints)
        {
            DeferredConstraints.Validate(Draft, Changed);
        }
    }

    /// <summary>Lets later transactions give the ids of what was deleted; not this one, whose cursors may still stand on them.</summary>
    internal void FreeIds()
    {
        foreach (var id in _deletedNodes)
        {
            _tables.WriteFreeNodes().Add(id);
        }

        foreach (var id in _deletedRelationships)
        {
            _tables.WriteFreeRelationships().Add(id);
        }
    }

    private int NewNodeId()
    {
        var free = _tables.FreeNodes.First();
        if (free >= 0)
        {
            _tables.WriteFreeNodes().Remove(free);
            return free;
        }

        return _tables.NodeLimit < int.MaxValue ? (int)_tables.NodeLimit++ : throw EntityErrors.TooMany(EntityKind.Node);
    }

    private int NewRelationshipId()
    {
        var free = _tables.FreeRelationships.First();
        if (free >= 0)
        {
            _tables.WriteFreeRelationships().Remove(free);
            return free;
        }

        return _tables.RelationshipLimit < int.MaxValue ? (int)_tables.RelationshipLimit++ : throw EntityErrors.TooMany(EntityKind.Relationship);
    }

    private int[] LabelSetOf(ReadOnlySpan<int> labels)
    {
        if (labels.Length < 2)
        {
            return _store.TokenSets.Intern(labels.ToArray());
        }

        var sorted = labels.ToArray();
        Array.Sort(sorted);
        return _store.TokenSets.Intern([.. sorted.Distinct()]);
    }

    private void WriteLabels(int node, int[] labels)
    {
        _tables.Nodes.Write(node >> NodeChunk.Bits).Labels[node & (NodeChunk.Size - 1)] = _store.TokenSets.Intern(labels);
        Changed.AddNode(node);
    }

    private AdjacencyList WriteAdjacency(int node)
    {
        ref var list = ref _tables.Nodes.Write(node >> NodeChunk.Bits).Adjacency[node & (NodeChunk.Size - 1)];
        if (list is null)
        {
            list = new AdjacencyList(Draft.Draft);
        }
        else if (list.Owner != Draft.Draft)
        {
            list = list.Copy(Draft.Draft);
        }

        return list;
    }

    private void Detach(int node, int key, long entry)
    {
        var list = WriteAdjacency(node);
        list.Remove(key, entry, Draft.Draft);
        if (list.IsEmpty)
        {
            _tables.Nodes.Write(node >> NodeChunk.Bits).Adjacency[node & (NodeChunk.Size - 1)] = null;
        }
    }

    private GraphValue Storable(GraphValue value)
    {
        value = StorableValues.Normalise(value, _store.Options.MaxPropertyBytes);
        return value.IsString ? GraphValue.FromString(_store.Strings.Share(value.AsString())) : value;
    }

    private int[] LabelsOf(long node) => Draft.LabelsOf(node) ?? throw EntityErrors.NotFound(_store, EntityKind.Node, node);

    private void ThrowIfNoNode(long id)
    {
        if (!Draft.NodeExists(id))
        {
            throw EntityErrors.NotFound(_store, EntityKind.Node, id);
        }
    }
}
