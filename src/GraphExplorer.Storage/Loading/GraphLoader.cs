using GraphExplorer.Model;
using GraphExplorer.Storage.Records;
using GraphExplorer.Storage.Vectors;

namespace GraphExplorer.Storage.Loading;

/// <summary>
/// Makes the state of a graph from its stored parts: first the chunks, in any order and from any threads, then the changes that came
/// after them, in their order, then <see cref="Complete"/>. What follows from the entities (counts, free ids, label and type sets,
/// adjacency, indexes) is reckoned, not read. Labels, types and keys must be in the store's token tables before.
/// Throws <see cref="GraphException"/> (StorageDamageDetected) for what cannot be.
/// </summary>
internal sealed class GraphLoader
{
    private const int MostChunks = 1 << (31 - RelationshipChunk.Bits);
    private readonly Lock _gate = new();
    private readonly GraphStore _store;
    private readonly long _draft = OwnerToken.Next();
    private readonly GraphTables _tables;

    internal GraphLoader(GraphStore store)
    {
        _store = store;
        _tables = new GraphTables().Fork(_draft);
    }

    /// <summary>Takes 256 nodes without adjacency; the chunk is the loader's from then on. Safe for concurrent use with itself and its twin.</summary>
    internal void AddNodeChunk(int number, NodeChunk chunk)
    {
        lock (_gate)
        {
            ThrowIfTaken(EntityKind.Node, number, _tables.Nodes.Find);
            _tables.Nodes.Put(number, chunk);
        }
    }

    /// <summary>Takes 256 relationships; the chunk is the loader's from then on. Safe for concurrent use with itself and its twin.</summary>
    internal void AddRelationshipChunk(int number, RelationshipChunk chunk)
    {
        lock (_gate)
        {
            ThrowIfTaken(EntityKind.Relationship, number, _tables.Relationships.Find);
            _tables.Relationships.Put(number, chunk);
        }
    }

    /// <summary>Sets all of a node. Labels and keys are in ascending order; the arrays are the loader's from then on. No value is null.</summary>
    internal void PutNode(int id, int[] labels, int[] keys, GraphValue[] values)
    {
        ThrowIfNoId(EntityKind.Node, id);
        Share(values);
        var chunk = _tables.Nodes.Find(id >> NodeChunk.Bits);
        if (chunk is null)
        {
            chunk = NodeChunk.Create(OwnerToken.None);
            _tables.Nodes.Put(id >> NodeChunk.Bits, chunk);
        }

        var slot = id & (NodeChunk.Size - 1);
        chunk.Labels[slot] = _store.TokenSets.Intern(labels);
        PutProperties(chunk, slot, keys, values);
    }

    /// <summary>Takes a node out; nothing happens when it is not there.</summary>
    internal void DeleteNode(int id)
    {
        ThrowIfNoId(EntityKind.Node, id);
        if (_tables.Nodes.Find(id >> NodeChunk.Bits) is { } chunk)
        {
            chunk.Labels[id & (NodeChunk.Size - 1)] = null;
            chunk.Clear(id & (NodeChunk.Size - 1));
        }
    }

    /// <summary>Sets all of a relationship. Keys are in ascending order; the arrays are the loader's from then on. No value is null.</summary>
    internal void PutRelationship(int id, int type, int start, int end, int[] keys, GraphValue[] values)
    {
        ThrowIfNoId(EntityKind.Relationship, id);
        if ((uint)type >= (uint)_store.RelationshipTypes.Count)
        {
            throw LoadDamage.At(EntityKind.Relationship, id, "has a type that has no name");
        }

        Share(values);
        var chunk = _tables.Relationships.Find(id >> RelationshipChunk.Bits);
        if (chunk is null)
        {
            chunk = RelationshipChunk.Create(OwnerToken.None);
            _tables.Relationships.Put(id >> RelationshipChunk.Bits, chunk);
        }

        var slot = id & (RelationshipChunk.Size - 1);
        chunk.Entries[slot] = new RelationshipEntry { TypePlusOne = type + 1, Start = start, End = end };
        PutProperties(chunk, slot, keys, values);
    }

    /// <summary>Takes a relationship out; nothing happens when it is not there.</summary>
    internal void DeleteRelationship(int id)
    {
        ThrowIfNoId(EntityKind.Relationship, id);
        if (_tables.Relationships.Find(id >> RelationshipChunk.Bits) is { } chunk)
        {
            chunk.Entries[id & (RelationshipChunk.Size - 1)] = default;
            chunk.Clear(id & (RelationshipChunk.Size - 1));
        }
    }

    /// <summary>The entities as they are now, with nothing reckoned from them: no counts, no adjacency, no sets and no indexes.</summary>
    internal GraphState Peek(SchemaState schema, long version) => new(_store, _tables, schema, version, _draft);

    /// <summary>
    /// Reckons what follows from the entities and answers the committed state; the loader is used up.
    /// </summary>
    /// <param name="schema">The indexes and constraints; the store must never give its version again.</param>
    /// <param name="version">The number of commits that led to the state.</param>
    /// <param name="progress">Told the share that is done, from 0 to 1.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    internal GraphState Complete(SchemaState schema, long version, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var state = new GraphState(_store, _tables, schema, version, _draft);
        new Completion(state).Run(progress, cancellationToken);
        state.Seal();
        return state;
    }

    private static void PutProperties(PropertyChunk chunk, int slot, int[] keys, GraphValue[] values)
    {
        chunk.Clear(slot);
        for (var i = 0; i < keys.Length; i++)
        {
            chunk.Set(slot, keys[i], values[i]);
        }
    }

    private static void ThrowIfTaken<TChunk>(EntityKind kind, int number, Func<int, TChunk?> find)
        where TChunk : class
    {
        if ((uint)number >= MostChunks || find(number) is not null)
        {
            throw LoadDamage.Of(string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"The number of {kind.ToString().ToLowerInvariant()} block {number} is out of range or comes twice."));
        }
    }

    private static void ThrowIfNoId(EntityKind kind, int id)
    {
        if (id is < 0 or int.MaxValue)
        {
            throw LoadDamage.At(kind, id, "has an id that none can have");
        }
    }

    private void Share(GraphValue[] values)
    {
        foreach (ref var value in values.AsSpan())
        {
            if (value.IsString)
            {
                value = GraphValue.FromString(_store.Strings.Share(value.AsString()));
            }
        }
    }
}
