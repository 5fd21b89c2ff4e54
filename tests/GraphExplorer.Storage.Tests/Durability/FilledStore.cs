using GraphExplorer.Model;

namespace GraphExplorer.Storage.Tests.Durability;

/// <summary>A store with some of everything, in several blocks and log rows.</summary>
internal static class FilledStore
{
    internal const int Nodes = 700;

    internal static void Fill(GraphStore store)
    {
        int[] labels = [store.Labels.GetOrAdd("Actor"), store.Labels.GetOrAdd("State")];
        var type = store.RelationshipTypes.GetOrAdd("CONSULTS");
        int[] keys = [store.PropertyKeys.GetOrAdd("name"), store.PropertyKeys.GetOrAdd("t"), store.PropertyKeys.GetOrAdd("date")];
        StoreFile.Commit(store, transaction =>
        {
            for (var i = 0; i < Nodes; i++)
            {
                var node = transaction.CreateNode(i % 3 == 0 ? [labels[0]] : labels);
                transaction.SetNodeProperty(node, keys[0], $"actor {i}");
                if (i % 2 == 0)
                {
                    transaction.SetNodeProperty(node, keys[1], i);
                }
            }
        });
        StoreFile.Commit(store, transaction =>
        {
            for (var i = 0; i < 2 * Nodes; i++)
            {
                var relationship = transaction.CreateRelationship(type, i % Nodes, i * 7 % Nodes);
                transaction.SetRelationshipProperty(relationship, keys[1], i / 10);
                transaction.SetRelationshipProperty(relationship, keys[2], GraphValue.FromDate(new IsoDate(17_000 + (i / 30))));
            }
        });
        StoreFile.Commit(store, transaction => transaction.CreateConstraint(new ConstraintDefinition("names", StoredConstraintKind.Unique, EntityKind.Node, labels[0], [keys[0]])));
        StoreFile.Commit(store, transaction => transaction.CreateIndex(new IndexDefinition("times", StoredIndexKind.Range, EntityKind.Relationship, [type], [keys[1]])));
        for (var i = 0; i < 30; i++)
        {
            StoreFile.Commit(store, transaction =>
            {
                transaction.SetNodeProperty(i * 20, keys[1], $"changed {i}");
                transaction.DeleteRelationship(i * 11);
            });
        }
    }
}
