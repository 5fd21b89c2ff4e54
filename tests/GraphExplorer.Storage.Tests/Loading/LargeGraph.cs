using GraphExplorer.Model;
using GraphExplorer.Storage.Loading;

namespace GraphExplorer.Storage.Tests.Loading;

/// <summary>A graph with what is awkward to load: hubs, self-loops, parallel relationships, lone nodes, rare properties, odd values.</summary>
internal sealed class LargeGraph
{
    internal const int Nodes = 3_000;
    internal const int HubDegree = 100_000;
    private static readonly GraphValue[] Odd =
        [GraphValue.True, 2.5, "x", GraphValue.FromList(1, 2), GraphValue.FromPoint(new Point(7203, 1, 2)), "\U0001F600\uE000", long.MinValue];

    internal static GraphStore Store()
    {
        var store = GraphStore.InMemory();
        Prepare(store);
        return store;
    }

    /// <summary>Makes the tokens and the schema.</summary>
    internal static void Prepare(GraphStore store)
    {
        foreach (var name in new[] { "A", "B", "C" })
        {
            store.Labels.GetOrAdd(name);
            store.RelationshipTypes.GetOrAdd(name);
        }

        foreach (var name in new[] { "name", "number", "rare", "mixed" })
        {
            store.PropertyKeys.GetOrAdd(name);
        }

        var transaction = RandomGraphTests.Begin(store);
        transaction.CreateIndex(new IndexDefinition("names", StoredIndexKind.Range, EntityKind.Node, [0], [0]));
        transaction.CreateIndex(new IndexDefinition("texts", StoredIndexKind.Text, EntityKind.Node, [0], [0]));
        transaction.CreateIndex(new IndexDefinition("pairs", StoredIndexKind.Range, EntityKind.Node, [1], [1, 0]));
        transaction.CreateIndex(new IndexDefinition("numbers", StoredIndexKind.Range, EntityKind.Relationship, [0], [1]));
        transaction.CreateIndex(new IndexDefinition("mixed", StoredIndexKind.Range, EntityKind.Relationship, [1], [3]));
        transaction.CreateIndex(new IndexDefinition("points", StoredIndexKind.Point, EntityKind.Relationship, [2], [3]));
        transaction.CreateIndex(new IndexDefinition("words", StoredIndexKind.FullText, EntityKind.Node, [0, 1], [0]));
        transaction.CreateConstraint(new ConstraintDefinition("unique", StoredConstraintKind.Unique, EntityKind.Node, 2, [1]));
        RandomGraphTests.Wait(transaction.CommitAsync(CancellationToken.None));
    }

    internal static void AddByTransaction(GraphStore store, int seed)
    {
        var transaction = RandomGraphTests.Begin(store);
        Add(
            seed,
            (labels, keys, values) =>
            {
                var id = transaction.CreateNode(labels);
                for (var i = 0; i < keys.Length; i++)
                {
                    transaction.SetNodeProperty(id, keys[i], values[i]);
                }

                return id;
            },
            (type, start, end, keys, values) =>
            {
                var id = transaction.CreateRelationship(type, start, end);
                for (var i = 0; i < keys.Length; i++)
                {
                    transaction.SetRelationshipProperty(id, keys[i], values[i]);
                }
            });
        RandomGraphTests.Wait(transaction.CommitAsync(CancellationToken.None));
    }

    internal static void AddByLoad(BulkLoad load, int seed)
    {
        Add(seed, (labels, keys, values) => load.CreateNode(labels, keys, values), (type, start, end, keys, values) => load.CreateRelationship(type, start, end, keys, values));
        load.Commit(CancellationToken.None);
    }

    /// <summary>Deletes every third relationship between ordinary nodes, and every ninth node that has none.</summary>
    internal static void MakeGaps(GraphStore store)
    {
        var transaction = RandomGraphTests.Begin(store);
        for (var id = HubDegree; id < store.Current.RelationshipCount; id += 3)
        {
            transaction.DeleteRelationship(id);
        }

        var nodes = transaction.State.AllNodes();
        while (nodes.MoveNext())
        {
            if (nodes.Current % 9 == 0 && transaction.State.Degree(nodes.Current, RelationshipDirection.Both, null) == 0)
            {
                transaction.DeleteNode(nodes.Current);
            }
        }

        RandomGraphTests.Wait(transaction.CommitAsync(CancellationToken.None));
    }

    private static void Add(int seed, Func<int[], int[], GraphValue[], long> node, Action<int, long, long, int[], GraphValue[]> relationship)
    {
        var random = new Random(seed);
        var nodes = new long[Nodes];
        for (var i = 0; i < Nodes; i++)
        {
            int[] labels = (i % 5) switch { 0 => [], 1 => [0], 2 => [0, 1], 3 => [1], _ => [2] };
            nodes[i] = i % 7 == 0
                ? node(labels, [1], [(seed * 1_000_000L) + i])
                : node(labels, [0, 1], [$"name {random.Next(500)} of \u00E9", (seed * 1_000_000L) + i]);
        }

        for (var i = 0; i < HubDegree; i++)
        {
            relationship(i % 10 == 0 ? 1 : 0, nodes[1], nodes[random.Next(Nodes)], [1], [i % 1000]);
        }

        for (var i = 0; i < 20_000; i++)
        {
            var start = nodes[random.Next(Nodes)];
            var end = (i % 50) switch { 0 => start, < 5 => nodes[2], _ => nodes[random.Next(Nodes / 2)] };
            GraphValue[] values = [$"r{i % 30}", i / 2.0, Odd[random.Next(Odd.Length)]];
            if (i % 100 == 0)
            {
                relationship(i % 3, start, end, [0, 1, 2, 3], [values[0], values[1], i, values[2]]);
            }
            else
            {
                relationship(i % 3, start, end, i % 4 == 0 ? [] : [0, 1, 3], i % 4 == 0 ? [] : values);
            }
        }
    }
}
