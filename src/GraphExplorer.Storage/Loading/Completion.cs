using GraphExplorer.Storage.Indexes;
using GraphExplorer.Storage.Records;
using GraphExplorer.Storage.Transactions;

namespace GraphExplorer.Storage.Loading;

/// <summary>Reckons what follows from the entities of a draft that has nothing but their chunks.</summary>
internal sealed class Completion(GraphState draft)
{
    private readonly GraphTables _tables = draft.Tables;

    internal void Run(IProgress<double>? progress, CancellationToken cancellationToken)
    {
        new NodeCompletion(draft).Run(cancellationToken);
        progress?.Report(0.1);
        new RelationshipCompletion(draft).Run(cancellationToken);
        progress?.Report(0.2);
        CompleteAdjacency(cancellationToken);
        progress?.Report(0.7);
        CompleteIndexes(cancellationToken);
        progress?.Report(1);
    }

    private void CompleteAdjacency(CancellationToken cancellationToken)
    {
        var stretches = new List<RelationshipStretch>();
        for (var id = 0L; id < _tables.RelationshipLimit; id += RelationshipChunk.Size)
        {
            if (_tables.Relationships.Find((int)(id >> RelationshipChunk.Bits)) is { } chunk)
            {
                stretches.Add(new RelationshipStretch(chunk, (int)id, 0, RelationshipChunk.Size));
            }
        }

        var nodeChunks = (int)((_tables.NodeLimit + NodeChunk.Size - 1) >> NodeChunk.Bits);
        new AdjacencyLoad(_tables.Nodes.Find, nodeChunks, draft.Draft).Enter(stretches, cancellationToken);
    }

    private void CompleteIndexes(CancellationToken cancellationToken)
    {
        var work = new List<Action>();
        foreach (var index in draft.Schema.Indexes)
        {
            if (index.Kind == StoredIndexKind.FullText)
            {
                new FullTextWriter(draft).Fill(index);
            }
            else if (index.IsSearchable)
            {
                var values = _tables.WriteIndexTree(index);
                var parts = index.KeepsParts ? _tables.WritePartTree(index) : null;
                work.Add(() => CompleteIndex(index, values, parts, cancellationToken));
            }
        }

        LoadThreads.ForEach(work.Count, () => work, (which, all) => all[which](), cancellationToken);
    }

    private void CompleteIndex(IndexDefinition index, IndexTree values, IndexTree? parts, CancellationToken cancellationToken)
    {
        const int BetweenChecks = 4_096;
        var load = new IndexLoad(draft, index);
        var set = GraphTables.Set(index.EntityKind == EntityKind.Node ? _tables.LabelSets : _tables.TypeSets, index.LabelsOrTypes[0]);
        var ids = set is null ? default : IdCursor.OverSet(set.Chunks(writable: false), index.EntityKind, null);
        for (var count = 0; ids.MoveNext(); count++)
        {
            load.Add(ids.Current);
            if (count % BetweenChecks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        load.Enter(values, parts, (first, second, key) => LoadDamage.Of($"{ConstraintText.BothHave(draft.Store, index, first, second, key)}, which a constraint forbids."));
    }
}
