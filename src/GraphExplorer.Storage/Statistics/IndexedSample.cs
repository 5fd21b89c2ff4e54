using GraphExplorer.Model;
using GraphExplorer.Storage.Indexes;

namespace GraphExplorer.Storage.Statistics;

/// <summary>The values of the first property of an index, at equal distances of its entries.</summary>
internal sealed class IndexedSample : Sample
{
    private IndexedSample(ValueDistribution values, long population, long changeCount)
        : base(population, changeCount)
    {
        Values = values;
    }

    /// <summary>The values, as shares of the entities of the label or type.</summary>
    internal ValueDistribution Values { get; }

    /// <summary>Reads from a state.</summary>
    internal static IndexedSample Of(GraphState state, IndexDefinition index)
    {
        var tree = state.Tree(index);
        var entities = index.EntityKind == EntityKind.Node ? state.CountNodesWithLabel(index.LabelsOrTypes[0]) : state.CountRelationshipsOfType(index.LabelsOrTypes[0]);
        var values = tree.Root is { } root ? Spread(root, tree.Arity, tree.Count) : [];
        long? distinct = tree.Arity == 1 ? tree.DistinctKeys : null;
        return new IndexedSample(ValueDistribution.OfOrdered(values, tree.Count, entities, distinct), tree.Count, state.ChangeCount);
    }

    private static List<GraphValue> Spread(IndexNode root, int arity, long count)
    {
        // Pages of one level hold about as many entries each, so that a level of enough pages will do.
        List<IndexNode> pages = [root];
        while (pages[0].Children is not null && pages.Count < GraphStatistics.SampleSize)
        {
            var below = new List<IndexNode>(pages.Count * IndexNode.Capacity);
            foreach (var page in pages)
            {
                below.AddRange(page.Children.AsSpan(0, page.Count));
            }

            pages = below;
        }

        var values = new List<GraphValue>(GraphStatistics.SampleSize);
        if (pages[0].Children is not null)
        {
            for (var i = 0; i < GraphStatistics.SampleSize; i++)
            {
                values.Add(First(pages[(int)((long)i * pages.Count / GraphStatistics.SampleSize)]));
            }

            return values;
        }

        var take = Math.Min(count, GraphStatistics.SampleSize);
        long before = 0;
        foreach (var page in pages)
        {
            while (values.Count < take && (values.Count * count / take) < before + page.Count)
            {
                values.Add(page.Keys[(int)((values.Count * count / take) - before) * arity]);
            }

            before += page.Count;
        }

        return values;
    }

    private static GraphValue First(IndexNode page)
    {
        while (page.Children is { } children)
        {
            page = children[0];
        }

        return page.Keys[0];
    }
}
