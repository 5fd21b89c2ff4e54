using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Tests.Planning.Statistics;

/// <summary>A random graph in which few nodes have most relationships, with parallel relationships and self-loops among them.</summary>
internal static class SkewedGraph
{
    private const int Nodes = 3000;
    private const int Relationships = 15000;

    internal static void Load(GraphStore store, int seed)
    {
        var random = new Random(seed);
        int[] labels = [store.Labels.GetOrAdd("A"), store.Labels.GetOrAdd("B"), store.Labels.GetOrAdd("C")];
        int[] keys = [store.PropertyKeys.GetOrAdd("k"), store.PropertyKeys.GetOrAdd("v")];
        int[] weight = [store.PropertyKeys.GetOrAdd("w")];
        int[] types = [store.RelationshipTypes.GetOrAdd("R"), store.RelationshipTypes.GetOrAdd("S")];
        using var load = store.BeginBulkLoad(CancellationToken.None);
        var ids = new long[Nodes];
        for (var i = 0; i < Nodes; i++)
        {
            int[] own = i % 60 == 0 ? [labels[2]] : i % 5 == 0 ? [labels[0], labels[1]] : i % 3 == 0 ? [labels[1]] : [labels[0]];
            ids[i] = load.CreateNode(own, keys, [(long)(Skewed(random) * 10), (long)random.Next(1000)]);
        }

        for (var i = 0; i < Relationships; i++)
        {
            var type = random.Next(5) == 0 ? types[1] : types[0];
            load.CreateRelationship(type, ids[(int)(Skewed(random) * Nodes)], ids[(int)(Skewed(random) * Nodes)], weight, [random.NextDouble()]);
        }

        load.Commit(CancellationToken.None);
    }

    private static double Skewed(Random random) => Math.Pow(random.NextDouble(), 3);
}
