using GraphExplorer.Storage.Indexes;

namespace GraphExplorer.Storage.Records;

/// <summary>The structures that make up one graph state, and what a draft needs to write them.</summary>
internal sealed class GraphTables
{
    private readonly long _draft;
    private bool _ownsLabelSets;
    private bool _ownsTypeSets;
    private bool _ownsIndexTrees;

    internal GraphTables()
    {
        Nodes = new ChunkTree<NodeChunk>();
        Relationships = new ChunkTree<RelationshipChunk>();
        FreeNodes = new IdSet(OwnerToken.None);
        FreeRelationships = new IdSet(OwnerToken.None);
    }

    private GraphTables(GraphTables source, long draft)
    {
        _draft = draft;
        Nodes = source.Nodes.Fork();
        Relationships = source.Relationships.Fork();
        LabelSets = source.LabelSets;
        TypeSets = source.TypeSets;
        IndexTrees = source.IndexTrees;
        FreeNodes = source.FreeNodes;
        FreeRelationships = source.FreeRelationships;
        NodeCount = source.NodeCount;
        RelationshipCount = source.RelationshipCount;
        NodeLimit = source.NodeLimit;
        RelationshipLimit = source.RelationshipLimit;
    }

    internal ChunkTree<NodeChunk> Nodes { get; }

    internal ChunkTree<RelationshipChunk> Relationships { get; }

    internal IdSet?[] LabelSets { get; private set; } = [];

    internal IdSet?[] TypeSets { get; private set; } = [];

    /// <summary>By the place of an index in the catalogue; null where none is, or one that cannot be looked up.</summary>
    internal IndexTree?[] IndexTrees { get; private set; } = [];

    /// <summary>Ids below <see cref="NodeLimit"/> that no node has.</summary>
    internal IdSet FreeNodes { get; private set; }

    internal IdSet FreeRelationships { get; private set; }

    internal long NodeCount { get; set; }

    internal long RelationshipCount { get; set; }

    /// <summary>One more than the highest id ever given.</summary>
    internal long NodeLimit { get; set; }

    internal long RelationshipLimit { get; set; }

    internal GraphTables Fork(long draft) => new(this, draft);

    internal static IdSet? Set(IdSet?[] sets, int token) => (uint)token < (uint)sets.Length ? sets[token] : null;

    internal IdSet WriteLabelSet(int label)
    {
        LabelSets = Owned(LabelSets, ref _ownsLabelSets, label);
        return Write(ref LabelSets[label]);
    }

    internal IdSet WriteTypeSet(int type)
    {
        TypeSets = Owned(TypeSets, ref _ownsTypeSets, type);
        return Write(ref TypeSets[type]);
    }

    internal IndexTree WriteIndexTree(IndexDefinition index)
    {
        var place = (int)index.Id;
        IndexTrees = Owned(IndexTrees, ref _ownsIndexTrees, place);
        ref var tree = ref IndexTrees[place];
        if (tree is null)
        {
            tree = new IndexTree(index, _draft);
        }
        else if (tree.Draft != _draft)
        {
            tree = tree.Fork(_draft);
        }

        return tree;
    }

    internal void DropIndexTree(IndexDefinition index)
    {
        var place = (int)index.Id;
        IndexTrees = Owned(IndexTrees, ref _ownsIndexTrees, place);
        IndexTrees[place] = null;
    }

    internal IdSet WriteFreeNodes() => FreeNodes = FreeNodes.Draft == _draft ? FreeNodes : FreeNodes.Fork(_draft);

    internal IdSet WriteFreeRelationships() =>
        FreeRelationships = FreeRelationships.Draft == _draft ? FreeRelationships : FreeRelationships.Fork(_draft);

    private static T?[] Owned<T>(T?[] items, ref bool owned, int place)
        where T : class
    {
        if (owned && place < items.Length)
        {
            return items;
        }

        var copy = new T?[Math.Max(items.Length, place + 1)];
        items.CopyTo(copy, 0);
        owned = true;
        return copy;
    }

    private IdSet Write(ref IdSet? set)
    {
        if (set is null)
        {
            set = new IdSet(_draft);
        }
        else if (set.Draft != _draft)
        {
            set = set.Fork(_draft);
        }

        return set;
    }
}
