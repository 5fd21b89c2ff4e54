using GraphExplorer.Storage.Records;
using GraphExplorer.Storage.Transactions;

namespace GraphExplorer.Storage.Loading;

/// <summary>Reckons what follows from the entities of a draft that has nothing but their chunks.</summary>
internal sealed class Completion(GraphState draft)
{
    private readonly GraphTables _tables = draft.Tables;

    internal void Run(IProgress<double>? progress, CancellationToken cancellationToken)
    {
        CompleteNodes();
        cancellationToken.ThrowIfCancellationRequested();
        progress?.Report(0.2);
        CompleteRelationships();
        cancellationToken.ThrowIfCancellationRequested();
        progress?.Report(0.7);
        CompleteIndexes(cancellationToken);
        progress?.Report(1);
    }

    private void CompleteNodes()
    {
        var ids = draft.AllNodes();
        while (ids.MoveNext())
        {
            var id = (int)ids.Current;
            foreach (var label in draft.NodeLabels(id))
            {
                if ((uint)label >= (uint)draft.Store.Labels.Count)
                {
                    throw LoadDamage.At(EntityKind.Node, id, "has a label that has no name");
                }

                _tables.WriteLabelSet(label).Add(id);
            }

            while (_tables.NodeLimit < id)
            {
                _tables.WriteFreeNodes().Add((int)_tables.NodeLimit++);
            }

            _tables.NodeLimit = id + 1;
            _tables.NodeCount++;
        }
    }

    private void CompleteRelationships()
    {
        var ids = draft.AllRelationships();
        while (ids.MoveNext())
        {
            var id = (int)ids.Current;
            var (_, type, start, end) = draft.Relationship(id);
            if ((uint)type >= (uint)draft.Store.RelationshipTypes.Count)
            {
                throw LoadDamage.At(EntityKind.Relationship, id, "has a type that has no name");
            }

            if (!draft.NodeExists(start) || !draft.NodeExists(end))
            {
                throw LoadDamage.At(EntityKind.Relationship, id, "lacks one of its nodes");
            }

            Adjacency((int)start).Insert(AdjacencyGroup.KeyOf(type, incoming: false), AdjacencyList.Entry((int)end, id), draft.Draft);
            Adjacency((int)end).Insert(AdjacencyGroup.KeyOf(type, incoming: true), AdjacencyList.Entry((int)start, id), draft.Draft);
            _tables.WriteTypeSet(type).Add(id);
            while (_tables.RelationshipLimit < id)
            {
                _tables.WriteFreeRelationships().Add((int)_tables.RelationshipLimit++);
            }

            _tables.RelationshipLimit = id + 1;
            _tables.RelationshipCount++;
        }
    }

    private AdjacencyList Adjacency(int node) =>
        draft.ChunkOfNode(node)!.Adjacency[node & (NodeChunk.Size - 1)] ??= new AdjacencyList(draft.Draft);

    private void CompleteIndexes(CancellationToken cancellationToken)
    {
        var writer = new IndexWriter(draft);
        foreach (var index in draft.Schema.Indexes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (index.Kind == StoredIndexKind.FullText)
            {
                new FullTextWriter(draft).Fill(index);
                continue;
            }

            if (!index.IsSearchable)
            {
                continue;
            }

            _tables.WriteIndexTree(index);
            var ids = index.EntityKind == EntityKind.Node ? draft.NodesWithLabel(index.LabelsOrTypes[0]) : draft.RelationshipsOfType(index.LabelsOrTypes[0]);
            while (ids.MoveNext())
            {
                var id = ids.Current;
                writer.Fill(index, id, index.OwningConstraint is null ? null : (other, key) => LoadDamage.Of(ConstraintText.BothHave(draft.Store, index, other, id, key) + ", though a constraint forbids it."));
            }
        }
    }
}
