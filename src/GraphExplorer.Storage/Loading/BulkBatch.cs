using GraphExplorer.Model;
using GraphExplorer.Storage.Durability;
using GraphExplorer.Storage.Records;
using GraphExplorer.Storage.Transactions;
using GraphExplorer.Storage.Vectors;

namespace GraphExplorer.Storage.Loading;

/// <summary>
/// The entities of a bulk load since its last commit, in a draft of their own. Only the entities themselves are written as they come;
/// what follows from them is made in <see cref="Complete"/>.
/// </summary>
internal sealed class BulkBatch
{
    private readonly GraphStore _store;
    private readonly GraphTables _tables;
    private readonly PropertyRow _row;
    private readonly IdRuns _nodes;
    private readonly IdRuns _relationships;
    private int[] _labels = new int[8];
    private NodeChunk? _nodeChunk;
    private int _nodeNumber = -1;
    private RelationshipChunk? _relationshipChunk;
    private int _relationshipNumber = -1;

    internal BulkBatch(GraphStore store)
    {
        _store = store;
        Before = store.Commits.Head;
        Draft = Before.Fork();
        _tables = Draft.Tables;
        _row = new PropertyRow(store);
        Encoded = store.Log is null ? null : new EncodedBlocks();
        _nodes = new IdRuns(EntityKind.Node, _tables.FreeNodes, _tables.NodeLimit);
        _relationships = new IdRuns(EntityKind.Relationship, _tables.FreeRelationships, _tables.RelationshipLimit);
    }

    /// <summary>The state that it builds on.</summary>
    internal GraphState Before { get; }

    internal GraphState Draft { get; }

    internal ChangedEntities Changed { get; } = new();

    internal Dictionary<string, byte[]?> Attachments { get; } = new(StringComparer.Ordinal);

    /// <summary>The blocks that are full, once there are so many that the log will take blocks; null for a store in memory.</summary>
    internal EncodedBlocks? Encoded { get; }

    internal bool IsEmpty => _nodes.Count == 0 && _relationships.Count == 0 && Attachments.Count == 0;

    internal long CreateNode(ReadOnlySpan<int> labels, ReadOnlySpan<int> keys, ReadOnlySpan<GraphValue> values)
    {
        var labelSet = LabelSet(labels);
        _row.Read(keys, values);
        var id = _nodes.Next();
        if (_nodeNumber != id >> NodeChunk.Bits)
        {
            MoveToNodes(id >> NodeChunk.Bits);
        }

        var slot = id & (NodeChunk.Size - 1);
        _nodeChunk!.Labels[slot] = labelSet;
        _nodeChunk.SetAll(slot, _row.Keys, _row.Values);
        return id;
    }

    internal long CreateRelationship(int type, long start, long end, ReadOnlySpan<int> keys, ReadOnlySpan<GraphValue> values)
    {
        PropertyRow.ThrowIfNoToken(type, _store.RelationshipTypes, nameof(type));
        ThrowIfNoNode(start);
        ThrowIfNoNode(end);
        _row.Read(keys, values);
        var id = _relationships.Next();
        var chunk = MoveTo(id >> RelationshipChunk.Bits);
        var slot = id & (RelationshipChunk.Size - 1);
        chunk.Entries[slot] = new RelationshipEntry { TypePlusOne = type + 1, Start = (int)start, End = (int)end };
        chunk.SetAll(slot, _row.Keys, _row.Values);
        return id;
    }

    /// <summary>Makes all that follows from the new entities, and checks the constraints.</summary>
    internal void Complete(CancellationToken cancellationToken)
    {
        _nodeChunk?.Compact();
        _relationshipChunk?.Compact();
        Changed.AddNodes(_nodes);
        Changed.AddRelationships(_relationships);
        _tables.NodeCount += _nodes.Count;
        _tables.RelationshipCount += _relationships.Count;
        _tables.NodeLimit = _nodes.Limit;
        _tables.RelationshipLimit = _relationships.Limit;
        _nodes.TakeFrom(_tables.WriteFreeNodes);
        _relationships.TakeFrom(_tables.WriteFreeRelationships);
        if (Draft.Schema.HasDeferredConstraints)
        {
            DeferredConstraints.Validate(Draft, Changed);
        }

        cancellationToken.ThrowIfCancellationRequested();
        EnterSets();
        EnterAdjacency(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        EnterIndexes(cancellationToken);
        var fullText = new FullTextWriter(Draft);
        fullText.AddAll(EntityKind.Node, Changed.NodeIds);
        fullText.AddAll(EntityKind.Relationship, Changed.RelationshipIds);
        Encoded?.Finish(cancellationToken);
    }

    private bool IsLarge => _nodes.Count + _relationships.Count > CommitLogOptions.Default.MostLoggedEntities;

    private void MoveToNodes(int number)
    {
        var chunk = _tables.Nodes.Write(number);
        if (_nodeChunk is { } last)
        {
            Leave(last, chunk);
            if (IsLarge)
            {
                Encoded?.Add(_nodeNumber, last);
            }
        }

        (_nodeNumber, _nodeChunk) = (number, chunk);
    }

    private RelationshipChunk MoveTo(int number)
    {
        if (_relationshipNumber == number)
        {
            return _relationshipChunk!;
        }

        var chunk = _tables.Relationships.Write(number);
        if (_relationshipChunk is { } last)
        {
            Leave(last, chunk);
            if (IsLarge)
            {
                Encoded?.Add(_relationshipNumber, last);
            }
        }

        _relationshipNumber = number;
        return _relationshipChunk = chunk;
    }

    // What comes next mostly looks like what came before.
    private static void Leave(PropertyChunk last, PropertyChunk next)
    {
        last.Compact();
        if (next.Keys.Length == 0)
        {
            next.ExpectLike(last);
        }
    }

    private int[] LabelSet(ReadOnlySpan<int> labels)
    {
        if (labels.Length > _labels.Length)
        {
            _labels = new int[labels.Length];
        }

        var sorted = _labels.AsSpan(0, labels.Length);
        labels.CopyTo(sorted);
        sorted.Sort();
        var count = 0;
        foreach (var label in sorted)
        {
            PropertyRow.ThrowIfNoToken(label, _store.Labels, nameof(labels));
            if (count == 0 || sorted[count - 1] != label)
            {
                sorted[count++] = label;
            }
        }

        return _store.TokenSets.Intern((ReadOnlySpan<int>)sorted[..count]);
    }

    private void ThrowIfNoNode(long id)
    {
        if (!Draft.NodeExists(id))
        {
            throw EntityErrors.NotFound(_store, EntityKind.Node, id);
        }
    }

    private void EnterSets()
    {
        var buckets = new TokenBuckets();
        _nodes.ForEach(
            buckets,
            (id, into) =>
            {
                foreach (var label in Draft.NodeLabels(id))
                {
                    into.Add(label, id & (IdChunk.Size - 1));
                }
            },
            (number, label, places) => _tables.WriteLabelSet(label).AddAll(number, places));
        _relationships.ForEach(
            buckets,
            (id, into) => into.Add(Entry(id).TypePlusOne - 1, id & (IdChunk.Size - 1)),
            (number, type, places) => _tables.WriteTypeSet(type).AddAll(number, places));
    }

    private ref readonly RelationshipEntry Entry(int id) =>
        ref _tables.Relationships.Find(id >> RelationshipChunk.Bits)!.Entries[id & (RelationshipChunk.Size - 1)];

    private void EnterAdjacency(CancellationToken cancellationToken)
    {
        var stretches = new List<RelationshipStretch>();
        foreach (var (first, count) in _relationships.Runs)
        {
            for (var id = first; id < first + count; id = (id | (RelationshipChunk.Size - 1)) + 1)
            {
                var from = id & (RelationshipChunk.Size - 1);
                var to = Math.Min(RelationshipChunk.Size, from + first + count - id);
                stretches.Add(new RelationshipStretch(_tables.Relationships.Find(id >> RelationshipChunk.Bits)!, id - from, from, to));
            }
        }

        if (stretches.Count > 0)
        {
            var chunks = (int)((_tables.NodeLimit + NodeChunk.Size - 1) >> NodeChunk.Bits);
            new AdjacencyLoad(_tables.Nodes.Write, chunks, Draft.Draft).Enter(stretches, cancellationToken);
        }
    }

    private void EnterIndexes(CancellationToken cancellationToken)
    {
        var loads = new Dictionary<IndexDefinition, IndexLoad>(ReferenceEqualityComparer.Instance);
        if (Draft.Schema.Indexes.Any(index => index.IsSearchable && index.EntityKind == EntityKind.Node))
        {
            var ids = Changed.NodeIds();
            while (ids.MoveNext())
            {
                foreach (var label in Draft.NodeLabels(ids.Current))
                {
                    Collect(EntityKind.Node, label, ids.Current, loads);
                }
            }
        }

        if (Draft.Schema.Indexes.Any(index => index.IsSearchable && index.EntityKind == EntityKind.Relationship))
        {
            var ids = Changed.RelationshipIds();
            while (ids.MoveNext())
            {
                Collect(EntityKind.Relationship, Entry((int)ids.Current).TypePlusOne - 1, ids.Current, loads);
            }
        }

        var work = loads
            .Select(load => (load.Key, Load: load.Value, Values: _tables.WriteIndexTree(load.Key), Parts: load.Key.KeepsParts ? _tables.WritePartTree(load.Key) : null))
            .ToList();
        LoadThreads.ForEach(
            work.Count,
            () => work,
            (which, all) => all[which].Load.Enter(all[which].Values, all[which].Parts, (first, second, key) => Taken(Before, all[which].Key, first, second, key)),
            cancellationToken);
    }

    private void Collect(EntityKind kind, int labelOrType, long id, Dictionary<IndexDefinition, IndexLoad> loads)
    {
        foreach (var index in Draft.Schema.SearchableIndexes(kind, labelOrType))
        {
            if (!loads.TryGetValue(index, out var load))
            {
                load = new IndexLoad(Draft, index);
                loads.Add(index, load);
            }

            load.Add(id);
        }
    }

    private GraphException Taken(GraphState before, IndexDefinition index, int first, int second, GraphValue[] key)
    {
        var wasThere = (int id) => index.EntityKind == EntityKind.Node ? before.NodeExists(id) : before.RelationshipExists(id);
        return wasThere(first) || wasThere(second)
            ? ConstraintText.AlreadyTaken(_store, index, wasThere(first) ? first : second, key)
            : new GraphException(StatusCodes.ConstraintValidationFailed, ConstraintText.BothHave(_store, index, first, second, key));
    }
}
