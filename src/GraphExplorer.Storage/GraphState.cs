using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GraphExplorer.Model;
using GraphExplorer.Storage.FullText;
using GraphExplorer.Storage.Indexes;
using GraphExplorer.Storage.Records;
using GraphExplorer.Storage.Transactions;
using GraphExplorer.Storage.Vectors;

namespace GraphExplorer.Storage;

/// <summary>
/// The graph at one moment. Immutable and safe for concurrent use once committed; a writer's draft is the same type, changed and
/// read by its one owner. Ids of entities that are not there are answered with nothing, not with an error.
/// </summary>
public sealed class GraphState
{
    private ConcurrentDictionary<(EntityKind Kind, int Key), ColumnDirectory>? _columns;

    internal GraphState(GraphStore store)
    {
        Store = store;
        Tables = new GraphTables();
        Schema = SchemaState.Initial;
    }

    /// <summary>A draft over tables that were filled by a loader.</summary>
    internal GraphState(GraphStore store, GraphTables tables, SchemaState schema, long version, long draft)
    {
        Store = store;
        Version = version;
        Schema = schema;
        Draft = draft;
        Tables = tables;
    }

    private GraphState(GraphState source, long draft)
    {
        Store = source.Store;
        Version = source.Version + 1;
        Schema = source.Schema;
        Attachments = source.Attachments;
        ChangeCount = source.ChangeCount;
        Draft = draft;
        Tables = source.Tables.Fork(draft);
    }

    /// <summary>The store that it belongs to.</summary>
    public GraphStore Store { get; }

    /// <summary>The number of commits that led to it.</summary>
    public long Version { get; }

    /// <summary>The entities that commits have created, changed or deleted since the store was opened, each once for each commit.</summary>
    public long ChangeCount { get; internal set; }

    /// <summary>The number of nodes.</summary>
    public long NodeCount => Tables.NodeCount;

    /// <summary>The number of relationships.</summary>
    public long RelationshipCount => Tables.RelationshipCount;

    /// <summary>The indexes and constraints.</summary>
    public SchemaState Schema { get; internal set; }

    /// <summary>Small named blobs that belong to the database.</summary>
    internal ImmutableDictionary<string, byte[]> Attachments { get; set; } = ImmutableDictionary<string, byte[]>.Empty;

    internal GraphTables Tables { get; }

    /// <summary>The token of the draft that this is; none once committed.</summary>
    internal long Draft { get; private set; }

    /// <summary>Whether this is what a transaction is writing; then only its owner reads it, and it changes.</summary>
    public bool IsDraft => Draft != OwnerToken.None;

    /// <summary>No node has this id or a higher one.</summary>
    public long NodeIdUpperBound => Tables.NodeLimit;

    /// <summary>No relationship has this id or a higher one.</summary>
    public long RelationshipIdUpperBound => Tables.RelationshipLimit;

    private GraphState? Self => Draft == OwnerToken.None ? null : this;

    internal GraphState Fork() => new(this, OwnerToken.Next());

    /// <summary>Sets named blobs of a draft, or takes them away where they are null.</summary>
    internal void Attach(IReadOnlyDictionary<string, byte[]?> attachments)
    {
        foreach (var (name, data) in attachments)
        {
            Attachments = data is null ? Attachments.Remove(name) : Attachments.SetItem(name, data);
        }
    }

    /// <summary>Ends writing: from here on the state may be shared.</summary>
    internal void Seal() => Draft = OwnerToken.None;

    /// <summary>The number of nodes with a label.</summary>
    public long CountNodesWithLabel(int label) => GraphTables.Set(Tables.LabelSets, label)?.Count ?? 0;

    /// <summary>The number of relationships of a type.</summary>
    public long CountRelationshipsOfType(int type) => GraphTables.Set(Tables.TypeSets, type)?.Count ?? 0;

    /// <summary>Whether there is such a node.</summary>
    public bool NodeExists(long id) => LabelsOf(id) is not null;

    /// <summary>Whether there is such a relationship.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool RelationshipExists(long id) =>
        ChunkOfRelationship(id) is { } chunk && chunk.Entries[(int)id & (RelationshipChunk.Size - 1)].TypePlusOne != 0;

    /// <summary>The label tokens of a node in ascending order.</summary>
    public ReadOnlySpan<int> NodeLabels(long id) => LabelsOf(id);

    /// <summary>Whether a node has a label.</summary>
    public bool HasLabel(long id, int label)
    {
        foreach (var present in NodeLabels(id))
        {
            if (present == label)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A node's property, or null.</summary>
    public GraphValue NodeProperty(long id, int key) =>
        ChunkOfNode(id) is { } chunk ? chunk.Get((int)id & (NodeChunk.Size - 1), key) : GraphValue.Null;

    /// <summary>A relationship's property, or null.</summary>
    public GraphValue RelationshipProperty(long id, int key) =>
        ChunkOfRelationship(id) is { } chunk ? chunk.Get((int)id & (RelationshipChunk.Size - 1), key) : GraphValue.Null;

    /// <summary>All properties of a node, as they are now.</summary>
    public PropertyList NodeProperties(long id) =>
        ChunkOfNode(id) is { } chunk ? new PropertyList(chunk, (int)id & (NodeChunk.Size - 1)) : default;

    /// <summary>All properties of a relationship, as they are now.</summary>
    public PropertyList RelationshipProperties(long id) =>
        ChunkOfRelationship(id) is { } chunk ? new PropertyList(chunk, (int)id & (RelationshipChunk.Size - 1)) : default;

    /// <summary>A relationship's type and ends. Throws <see cref="GraphException"/> (EntityNotFound) when it is not there.</summary>
    public RelationshipRecord Relationship(long id)
    {
        if (ChunkOfRelationship(id) is { } chunk)
        {
            ref readonly var entry = ref chunk.Entries[(int)id & (RelationshipChunk.Size - 1)];
            if (entry.TypePlusOne != 0)
            {
                return new RelationshipRecord(id, entry.TypePlusOne - 1, entry.Start, entry.End);
            }
        }

        throw EntityErrors.NotFound(Store, EntityKind.Relationship, id);
    }

    /// <summary>A node's relationships; <paramref name="types"/> null for all types.</summary>
    public AdjacencyCursor Relationships(long node, RelationshipDirection direction, int[]? types) =>
        new(ReadableAdjacency(node), Self, node, direction, types);

    /// <summary>The relationships between two nodes, seen from <paramref name="from"/>.</summary>
    public AdjacencyCursor RelationshipsBetween(long from, long to, RelationshipDirection direction, int[]? types) =>
        new(to < 0 || to > int.MaxValue ? null : ReadableAdjacency(from), Self, from, to, direction, types);

    /// <summary>The number of a node's relationships, without visiting them; a self-loop counts once.</summary>
    public long Degree(long node, RelationshipDirection direction, int[]? types)
    {
        if (AdjacencyOf(node) is not { } list)
        {
            return 0;
        }

        var degree = 0L;
        foreach (ref readonly var group in list.Groups.AsSpan())
        {
            if ((direction != RelationshipDirection.Both && (group.Key & 1) != (int)direction)
                || (types is not null && Array.IndexOf(types, group.Type) < 0))
            {
                continue;
            }

            degree += group.Count;
            if (direction == RelationshipDirection.Both && group.IsIncoming)
            {
                degree -= list.CountOf(group, node);
            }
        }

        return degree;
    }

    /// <summary>
    /// A node's relationships by stretches of memory; <paramref name="types"/> null for all types. Throws
    /// <see cref="InvalidOperationException"/> for a draft, as do all members that give memory.
    /// </summary>
    public AdjacencyStretches Stretches(long node, RelationshipDirection direction, int[]? types)
    {
        ThrowIfDraft();
        return new AdjacencyStretches(AdjacencyOf(node), direction, types);
    }

    /// <summary>The relationships between two nodes by stretches of memory, seen from <paramref name="from"/>.</summary>
    public AdjacencyStretches StretchesBetween(long from, long to, RelationshipDirection direction, int[]? types)
    {
        ThrowIfDraft();
        return new AdjacencyStretches((ulong)to > int.MaxValue ? null : AdjacencyOf(from), to, direction, types);
    }

    /// <summary>
    /// The 256 nodes from id <paramref name="number"/> × 256 on; false where none of these ids was ever given. Numbers go up to
    /// <see cref="NodeIdUpperBound"/> / 256; any split of them splits the nodes.
    /// </summary>
    public bool TryGetNodes(long number, out NodeChunkView nodes)
    {
        ThrowIfDraft();
        var chunk = ChunkOfNode(number << NodeChunk.Bits);
        nodes = chunk is null ? default : new NodeChunkView(chunk, number << NodeChunk.Bits);
        return chunk is not null;
    }

    /// <summary>The same for the relationships and <see cref="RelationshipIdUpperBound"/>.</summary>
    public bool TryGetRelationships(long number, out RelationshipChunkView relationships)
    {
        ThrowIfDraft();
        var chunk = ChunkOfRelationship(number << RelationshipChunk.Bits);
        relationships = chunk is null ? default : new RelationshipChunkView(chunk, number << RelationshipChunk.Bits);
        return chunk is not null;
    }

    /// <summary>Reads one property of many entities.</summary>
    public PropertyReader ReadProperty(EntityKind kind, int key) => new(this, kind, key);

    /// <summary>All nodes in ascending order of id.</summary>
    public IdCursor AllNodes() => IdCursor.OverNodes(Self is null ? Tables.Nodes.Top : Tables.Nodes.Freeze(), Self);

    /// <summary>The nodes with a label in ascending order of id.</summary>
    public IdCursor NodesWithLabel(int label) =>
        GraphTables.Set(Tables.LabelSets, label) is { } set ? IdCursor.OverSet(set.Chunks(set.Draft == Draft), EntityKind.Node, Self) : default;

    /// <summary>All relationships in ascending order of id.</summary>
    public IdCursor AllRelationships() =>
        IdCursor.OverRelationships(Self is null ? Tables.Relationships.Top : Tables.Relationships.Freeze(), Self);

    /// <summary>The relationships of a type in ascending order of id.</summary>
    public IdCursor RelationshipsOfType(int type) =>
        GraphTables.Set(Tables.TypeSets, type) is { } set ? IdCursor.OverSet(set.Chunks(set.Draft == Draft), EntityKind.Relationship, Self) : default;

    /// <summary>
    /// The entities whose properties equal the values of all, or of the first, keys of an index. Null and NaN equal nothing.
    /// Throws <see cref="GraphException"/> (IndexNotFound) when this state does not have the index; so do all lookups.
    /// </summary>
    public IdCursor Seek(IndexDefinition index, ReadOnlySpan<GraphValue> values)
    {
        var tree = Tree(index);
        foreach (var value in values)
        {
            if (!KeyEquality.CanEqual(value))
            {
                return default;
            }
        }

        var root = PagesOf(tree);
        if (root is null)
        {
            return default;
        }

        if (values.Length == index.PropertyKeys.Length && tree.TryFindRun(root, values, out var ids, out var from, out var to))
        {
            return IdCursor.OverRun(ids, from, to, index.EntityKind, Self);
        }

        var leading = values.Length == 1 ? null : values[..^1].ToArray();
        return Scan(tree, new IndexBound(IndexPlace.Before, values[^1], leading), new IndexBound(IndexPlace.After, values[^1], leading));
    }

    /// <summary>
    /// The entities whose first property lies within a range, in ascending order; a null bound is open, and only values that compare
    /// with the bounds are found.
    /// </summary>
    public IdCursor SeekRange(IndexDefinition index, GraphValue lower, bool lowerInclusive, GraphValue upper, bool upperInclusive, bool descending = false) =>
        SeekRange(index, [], lower, lowerInclusive, upper, upperInclusive, descending);

    /// <summary>The same over the property after those that equal <paramref name="leading"/>.</summary>
    public IdCursor SeekRange(
        IndexDefinition index,
        ReadOnlySpan<GraphValue> leading,
        GraphValue lower,
        bool lowerInclusive,
        GraphValue upper,
        bool upperInclusive,
        bool descending = false)
    {
        var tree = Tree(index);
        foreach (var value in leading)
        {
            if (!KeyEquality.CanEqual(value))
            {
                return default;
            }
        }

        if (!KeyEquality.CanCompare(lower, upper))
        {
            return default;
        }

        var before = leading.IsEmpty ? null : leading.ToArray();
        return Scan(tree, IndexBound.Lower(lower, lowerInclusive, upper, before), IndexBound.Upper(upper, upperInclusive, lower, before), descending);
    }

    /// <summary>The entities whose first property is a string that starts with <paramref name="prefix"/>, in ascending order.</summary>
    public IdCursor SeekPrefix(IndexDefinition index, string prefix, bool descending = false) => SeekPrefix(index, [], prefix, descending);

    /// <summary>The same over the property after those that equal <paramref name="leading"/>.</summary>
    public IdCursor SeekPrefix(IndexDefinition index, ReadOnlySpan<GraphValue> leading, string prefix, bool descending = false)
    {
        var tree = Tree(index);
        foreach (var value in leading)
        {
            if (!KeyEquality.CanEqual(value))
            {
                return default;
            }
        }

        var before = leading.IsEmpty ? null : leading.ToArray();
        return Scan(tree, new IndexBound(IndexPlace.Before, prefix, before), new IndexBound(IndexPlace.AfterPrefix, prefix, before), descending);
    }

    /// <summary>The entities of a text index whose string holds <paramref name="text"/>, or ends with it.</summary>
    public IdCursor SeekSubstring(IndexDefinition index, string text, bool atEnd)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(text);
        var tree = Tree(index);
        var candidates = text.Length < IndexParts.GramLength ? All(tree) : PartLookup.Candidates(PartsOf(index), text);
        var found = new List<int>();
        foreach (var id in candidates)
        {
            var value = index.EntityKind == EntityKind.Node ? NodeProperty(id, index.PropertyKeys[0]) : RelationshipProperty(id, index.PropertyKeys[0]);
            if (value.IsString && (atEnd ? value.AsString().EndsWith(text, StringComparison.Ordinal) : value.AsString().Contains(text, StringComparison.Ordinal)))
            {
                found.Add(id);
            }
        }

        return Over(found, index.EntityKind);
    }

    /// <summary>The entities of a point index whose point may lie in the box between two corners of one reference system; some may not.</summary>
    public IdCursor SeekBox(IndexDefinition index, Point lower, Point upper)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(lower);
        ArgumentNullException.ThrowIfNull(upper);
        _ = Tree(index);
        return Over(PartLookup.InBox(PartsOf(index), lower, upper), index.EntityKind);
    }

    /// <summary>The words of a full-text index. Throws <see cref="GraphException"/> (IndexNotFound) when this state does not have the index.</summary>
    public FullTextView FullText(IndexDefinition index)
    {
        ArgumentNullException.ThrowIfNull(index);
        var trees = Tables.FullTextTrees;
        if ((ulong)index.Id >= (ulong)trees.Length || trees[index.Id] is not { } tree || tree.Definition != index)
        {
            throw new GraphException(StatusCodes.IndexNotFound, $"There is no full-text index called '{index.Name}'.");
        }

        tree.Settle();
        return new FullTextView(tree, PagesOf(tree.Words));
    }

    /// <summary>All entities in an index, in the order of their values.</summary>
    public IdCursor ScanIndex(IndexDefinition index, bool descending = false) =>
        Scan(Tree(index), new IndexBound(IndexPlace.First, default), new IndexBound(IndexPlace.Last, default), descending);

    /// <summary>The mean number of entities that share a key, rounded up; 0 for an empty index.</summary>
    public long EstimateSeek(IndexDefinition index)
    {
        var tree = Tree(index);
        return tree.DistinctKeys == 0 ? 0 : (tree.Count + tree.DistinctKeys - 1) / tree.DistinctKeys;
    }

    /// <summary>The number of entities in an index.</summary>
    public long CountIndexEntries(IndexDefinition index) => Tree(index).Count;

    /// <summary>The columns of a property, for a state that is not written any more.</summary>
    internal ColumnDirectory ColumnsOf(EntityKind kind, int key)
    {
        var limit = kind == EntityKind.Node ? Tables.NodeLimit : Tables.RelationshipLimit;
        var columns = _columns ?? Interlocked.CompareExchange(ref _columns, new(), null) ?? _columns;
        return columns.GetOrAdd((kind, key), static (_, limit) => new ColumnDirectory((int)((limit + PropertyChunk.Size - 1) >> PropertyChunk.Bits)), limit);
    }

    internal NodeChunk? ChunkOfNode(long id) => (ulong)id <= int.MaxValue ? Tables.Nodes.Find((int)id >> NodeChunk.Bits) : null;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal RelationshipChunk? ChunkOfRelationship(long id) =>
        (ulong)id <= int.MaxValue ? Tables.Relationships.Find((int)id >> RelationshipChunk.Bits) : null;

    internal int[]? LabelsOf(long id) => ChunkOfNode(id)?.Labels[(int)id & (NodeChunk.Size - 1)];

    internal AdjacencyList? AdjacencyOf(long id) => ChunkOfNode(id)?.Adjacency[(int)id & (NodeChunk.Size - 1)];

    internal IndexTree Tree(IndexDefinition index)
    {
        ArgumentNullException.ThrowIfNull(index);
        var trees = Tables.IndexTrees;
        return (ulong)index.Id < (ulong)trees.Length && trees[index.Id] is { } tree && tree.Definition == index
            ? tree
            : throw new GraphException(StatusCodes.IndexNotFound, $"There is no index called '{index.Name}' that can be searched.");
    }

    private AdjacencyList? ReadableAdjacency(long node)
    {
        var list = AdjacencyOf(node);
        if (Draft != OwnerToken.None && list?.Owner == Draft)
        {
            list.Freeze();
        }

        return list;
    }

    private void ThrowIfDraft()
    {
        if (IsDraft)
        {
            throw new InvalidOperationException("What a transaction is writing is read by cursors.");
        }
    }

    private IdCursor Scan(IndexTree tree, in IndexBound lower, in IndexBound upper, bool descending = false)
    {
        var root = PagesOf(tree);
        return root is null ? default
            : descending ? IdCursor.OverIndexBackwards(new DescendingIndexScan(root, tree.Definition.PropertyKeys.Length, lower, upper), tree.Definition.EntityKind, Self)
            : IdCursor.OverIndex(new IndexScan(root, tree.Definition.PropertyKeys.Length, lower, upper), tree.Definition.EntityKind, Self);
    }

    private IndexNode? PartsOf(IndexDefinition index)
    {
        var trees = Tables.PartTrees;
        return (ulong)index.Id < (ulong)trees.Length && trees[index.Id] is { } parts ? PagesOf(parts) : null;
    }

    private List<int> All(IndexTree tree)
    {
        var all = new List<int>();
        if (PagesOf(tree) is { } root)
        {
            var scan = new IndexScan(root, tree.Arity, new IndexBound(IndexPlace.First, default), new IndexBound(IndexPlace.Last, default));
            while (scan.NextRun(out var ids, out var from, out var to))
            {
                all.AddRange(ids.AsSpan(from, to - from));
            }
        }

        return all;
    }

    private IdCursor Over(List<int> ids, EntityKind kind) => IdCursor.OverRun([.. ids], 0, ids.Count, kind, Self);

    private IndexNode? PagesOf(IndexTree tree) => tree.Draft == Draft ? tree.Freeze() : tree.Root;
}
