using GraphExplorer.Storage.FullText;
using GraphExplorer.Storage.Indexes;

namespace GraphExplorer.Storage.Records;

/// <summary>The structures that make up one graph state, and what a draft needs to write them.</summary>
internal sealed class GraphTables
{
    private readonly long _draft;
    private bool _ownsLabelSets;
    private bool _ownsTypeSets;
    private bool _ownsIndexTrees;
    private bool _ownsPartTrees;
    private bool _ownsFullTextTrees;

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
        PartTrees = source.PartTrees;
        FullTextTrees = source.FullTextTrees;
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

    /// <summary>The same for the parts of values: trigrams and cells.</summary>
    internal IndexTree?[] PartTrees { get; private set; } = [];

    /// <summary>The same for full-text indexes.</summary>
    internal FullTextTree?[] FullTextTrees { get; private set; } = [];

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
        IndexTrees = Owned(IndexTrees, ref _ownsIndexTrees, (int)index.Id);
        return Write(ref IndexTrees[index.Id], index, index.PropertyKeys.Length);
    }

    internal IndexTree WritePartTree(IndexDefinition index)
    {
        PartTrees = Owned(PartTrees, ref _ownsPartTrees, (int)index.Id);
        return Write(ref PartTrees[index.Id], index, IndexParts.Arity(index.Kind));
    }

    internal FullTextTree WriteFullTextTree(IndexDefinition index)
    {
        FullTextTrees = Owned(FullTextTrees, ref _ownsFullTextTrees, (int)index.Id);
        ref var tree = ref FullTextTrees[index.Id];
        if (tree is null)
        {
            tree = new FullTextTree(index, _draft);
        }
        else if (tree.Draft != _draft)
        {
            tree = tree.Fork(_draft);
        }

        return tree;
    }

    internal void DropIndexTrees(IndexDefinition index)
    {
        var place = (int)index.Id;
        IndexTrees = Owned(IndexTrees, ref _ownsIndexTrees, place);
        PartTrees = Owned(PartTrees, ref _ownsPartTrees, place);
        FullTextTrees = Owned(FullTextTrees, ref _ownsFullTextTrees, place);
        IndexTrees[place] = null;
        PartTrees[place] = null;
        FullTextTrees[place] = null;
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

    private IndexTree Write(ref IndexTree? tree, IndexDefinition index, int arity)
    {
        if (tree is null)
        {
            tree = new IndexTree(index, arity, _draft);
        }
        else if (tree.Draft != _draft)
        {
            tree = tree.Fork(_draft);
        }

        return tree;
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
