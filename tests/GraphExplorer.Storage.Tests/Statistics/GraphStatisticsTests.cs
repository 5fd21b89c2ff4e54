using GraphExplorer.Model;

namespace GraphExplorer.Storage.Tests.Statistics;

public sealed class GraphStatisticsTests : IDisposable
{
    private readonly GraphStore _store = GraphStore.InMemory();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void A_small_graph_is_counted_whole()
    {
        var (a, b, r) = (_store.Labels.GetOrAdd("A"), _store.Labels.GetOrAdd("B"), _store.RelationshipTypes.GetOrAdd("R"));
        Load((create, join) =>
        {
            var hub = create([a]);
            for (var i = 0; i < 9; i++)
            {
                var leaf = create(i < 3 ? [a, b] : [b]);
                join(r, hub, leaf);
                join(r, hub, leaf);
            }
        });
        var view = _store.Statistics.Of(_store.Current);

        Assert.Equal(18, view.CountRelationships(a, r, b));
        Assert.Equal(6, view.CountRelationships(a, r, a), 6);
        Assert.Equal(0, view.CountRelationships(b, r, null));
        Assert.Equal(0.75, view.ShareWithLabel(a, b), 6);
        Assert.Equal(9, view.DistinctPairs(r), 6);
        Assert.Equal(18, view.Degrees(r, outgoing: true).Maximum);
        Assert.Equal(1, view.Degrees(r, outgoing: true).Nodes, 6);
        Assert.Equal(2, view.Degrees(r, outgoing: false).Mean, 6);
        Assert.Equal(18, view.DegreeAlong(r, atStart: true, null, r, RelationshipDirection.Outgoing));
        Assert.Equal(0, view.DegreeAlong(r, atStart: false, null, r, RelationshipDirection.Outgoing));
        Assert.Equal(2, view.Beside(r, r, RelationshipDirection.Outgoing));
        Assert.Equal(0, view.Beside(r, r, RelationshipDirection.Incoming));
    }

    [Fact]
    public void Closing_counts_the_third_side_of_triangles()
    {
        var r = _store.RelationshipTypes.GetOrAdd("R");
        Load((create, join) =>
        {
            var (x, y, z, end) = (create([]), create([]), create([]), create([]));
            join(r, x, y);
            join(r, y, z);
            join(r, x, z);
            join(r, z, end);
        });

        // Walks of two: x-y-z is closed, y-z-end and x-z-end are not.
        Assert.Equal(1.0 / 3, _store.Statistics.Of(_store.Current).Closing(r, true, r, RelationshipDirection.Outgoing, r, RelationshipDirection.Outgoing), 6);
    }

    [Fact]
    public void A_large_graph_is_judged_by_a_sample_that_is_always_the_same()
    {
        var (a, rare, r) = (_store.Labels.GetOrAdd("A"), _store.Labels.GetOrAdd("Rare"), _store.RelationshipTypes.GetOrAdd("R"));
        Load((create, join) =>
        {
            var nodes = Enumerable.Range(0, 20_000).Select(i => create(i == 777 ? [a, rare] : i % 4 == 0 ? [a] : [])).ToArray();
            for (var i = 0; i < nodes.Length; i++)
            {
                join(r, nodes[i], nodes[(i * 7) % nodes.Length]);
            }
        });
        var view = _store.Statistics.Of(_store.Current);
        var share = view.ShareOfEnds(r, a, null);

        Assert.InRange(share, 0.22, 0.28);
        Assert.Equal(1, view.CountRelationships(rare, r, null), 6);
        _store.Statistics.Clear();
        Assert.Equal(share, _store.Statistics.Of(_store.Current).ShareOfEnds(r, a, null));
    }

    [Fact]
    public void Figures_follow_once_a_share_of_the_graph_has_changed()
    {
        var (a, r) = (_store.Labels.GetOrAdd("A"), _store.RelationshipTypes.GetOrAdd("R"));
        Load((create, join) =>
        {
            for (var i = 0; i < 500; i++)
            {
                join(r, create([a]), create([]));
            }
        });
        Assert.Equal(1, _store.Statistics.Of(_store.Current).ShareOfEnds(r, a, null));
        Load((create, join) => join(r, create([]), create([])));
        Assert.Equal(1, _store.Statistics.Of(_store.Current).ShareOfEnds(r, a, null));
        Load((create, join) =>
        {
            for (var i = 0; i < 500; i++)
            {
                join(r, create([]), create([]));
            }
        });

        Assert.InRange(_store.Statistics.Of(_store.Current).ShareOfEnds(r, a, null), 0.49, 0.51);
    }

    [Fact]
    public void An_index_gives_the_values_of_its_property()
    {
        var (a, key) = (_store.Labels.GetOrAdd("A"), _store.PropertyKeys.GetOrAdd("x"));
        using (var load = _store.BeginBulkLoad(TestContext.Current.CancellationToken))
        {
            for (var i = 0L; i < 100_000; i++)
            {
                load.CreateNode([a], [key], [(GraphValue)(i % 5000)]);
            }

            load.Commit(TestContext.Current.CancellationToken);
        }

        using (var transaction = _store.Begin())
        {
            transaction.AcquireWriter(TestContext.Current.CancellationToken);
            transaction.CreateIndex(new IndexDefinition("a_x", StoredIndexKind.Range, EntityKind.Node, [a], [key]));
            transaction.Commit(TestContext.Current.CancellationToken);
        }

        var values = _store.Statistics.Of(_store.Current).NodeValues(a, key);
        Assert.Equal(5000, values.DistinctValues);
        Assert.InRange(values.ShareWithin(1000, true, 2000, false), 0.19, 0.21);
        Assert.Equal(0.0002, values.MeanEqual, 6);
        Assert.Equal(0, values.NullShare, 6);
    }

    [Fact]
    public async Task Many_readers_gather_while_a_writer_commits()
    {
        var (a, r, key) = (_store.Labels.GetOrAdd("A"), _store.RelationshipTypes.GetOrAdd("R"), _store.PropertyKeys.GetOrAdd("x"));
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 200; i++)
            {
                var view = _store.Statistics.Of(_store.Current);
                Assert.InRange(view.ShareOfEnds(r, a, a), 0, 1);
                Assert.InRange(view.NodeValues(a, key).NullShare, 0, 1);
                Assert.True(view.Degrees(r, outgoing: true).MeanAlong >= 0);
            }
        })).ToArray();
        for (var i = 0; i < 50; i++)
        {
            Load((create, join) =>
            {
                var nodes = Enumerable.Range(0, 40).Select(_ => create([a])).ToArray();
                for (var n = 1; n < nodes.Length; n++)
                {
                    join(r, nodes[n - 1], nodes[n]);
                }
            });
        }

        await Task.WhenAll(readers);
    }

    private void Load(Action<Func<int[], long>, Action<int, long, long>> fill)
    {
        using var load = _store.BeginBulkLoad(TestContext.Current.CancellationToken);
        fill(labels => load.CreateNode(labels, [], []), (type, from, to) => load.CreateRelationship(type, from, to, [], []));
        load.Commit(TestContext.Current.CancellationToken);
    }
}
