using CsCheck;
using GraphExplorer.Model;
using GraphExplorer.Storage.Loading;

namespace GraphExplorer.Storage.Tests.Loading;

/// <summary>Random entities by bulk load into random graphs, beside the same by transactions.</summary>
public class BulkLoadedGraphTests
{
    private static readonly Gen<(int Labels, int Type, int Start, int End, GraphValue First, GraphValue Second)> Entities = Gen.Select(
        Gen.Int[0, 15], Gen.Int[0, 3], Gen.Int[0, int.MaxValue], Gen.Int[0, int.MaxValue], RandomGraphTests.Values, RandomGraphTests.Values,
        (labels, type, start, end, first, second) => (labels, type, start, end, first, second));

    private static readonly Gen<(RandomGraphTests.Step[] Before, (int, int, int, int, GraphValue, GraphValue)[][] Batches, RandomGraphTests.Step[] After)> Loads =
        Gen.Select(RandomGraphTests.Steps.Array[0, 150], Entities.Array[0, 50].Array[1, 3], RandomGraphTests.Steps.Array[0, 60]);

    [Fact]
    public void A_bulk_load_leaves_what_the_same_transactions_leave() => Loads.Sample(
        load =>
        {
            using var store = GraphStore.InMemory();
            using var twin = GraphStore.InMemory();
            var model = new ModelGraph();
            var twinModel = new ModelGraph();
            StoreSteps.Play(store, model, load.Before, withIndexes: true);
            StoreSteps.Play(twin, twinModel, load.Before, withIndexes: true);
            var before = (State: store.Current, Model: model.Copy());
            using (var bulk = store.BeginBulkLoad(CancellationToken.None))
            {
                foreach (var batch in load.Batches)
                {
                    Create(bulk, model, batch);
                    GraphAssert.Same(before.Model, store.Current, RandomGraphTests.Tokens);
                    bulk.Commit(CancellationToken.None);
                    GraphAssert.Same(model, store.Current, RandomGraphTests.Tokens);
                    GraphAssert.Same(before.Model, before.State, RandomGraphTests.Tokens);
                    before = (store.Current, model.Copy());
                    Create(twin, twinModel, batch);
                }
            }

            Assert.Equal(twinModel.Nodes.Keys, model.Nodes.Keys);
            Assert.Equal(twinModel.Relationships.Keys, model.Relationships.Keys);
            StoreSteps.Play(store, model, load.After);
            StoreSteps.Play(twin, twinModel, load.After);
            Assert.Equal(twinModel.Nodes.Keys, model.Nodes.Keys);
            Assert.Equal(twinModel.Relationships.Keys, model.Relationships.Keys);
            GraphAssert.Same(model, store.Current, RandomGraphTests.Tokens);
            GraphAssert.Same(before.Model, before.State, RandomGraphTests.Tokens);
            using var reloaded = Reload.Of(store);
            GraphAssert.Same(model, reloaded.Current, RandomGraphTests.Tokens);
        },
        iter: 40,
        threads: 1);

    private static void Create(BulkLoad load, ModelGraph model, (int Labels, int Type, int Start, int End, GraphValue First, GraphValue Second)[] entities)
    {
        foreach (var entity in entities)
        {
            // Keys come out of order, and with nulls, on purpose.
            int[] keys = [entity.Type, 0, (entity.Type + 1) % 4];
            GraphValue[] values = [entity.First, GraphValue.Null, entity.Second];
            if (entity.Type == 0 || entity.Type == 3)
            {
                keys = [3, 1];
                values = [entity.First, entity.Second];
            }

            if (IsNode(entity, model))
            {
                int[] labels = [.. Labels(entity.Labels).Reverse()];
                model.Nodes.Add(load.CreateNode(labels, keys, values), new ModelNode([.. labels], Properties(keys, values)));
            }
            else
            {
                var (start, end) = Ends(entity, model);
                model.Relationships.Add(
                    load.CreateRelationship(entity.Type, start, end, keys, values),
                    new ModelRelationship(entity.Type, start, end, Properties(keys, values)));
            }
        }
    }

    private static void Create(GraphStore store, ModelGraph model, (int Labels, int Type, int Start, int End, GraphValue First, GraphValue Second)[] entities)
    {
        var transaction = RandomGraphTests.Begin(store);
        foreach (var entity in entities)
        {
            if (IsNode(entity, model))
            {
                model.Nodes.Add(transaction.CreateNode(Labels(entity.Labels)), new ModelNode([.. Labels(entity.Labels)], []));
            }
            else
            {
                var (start, end) = Ends(entity, model);
                model.Relationships.Add(transaction.CreateRelationship(entity.Type, start, end), new ModelRelationship(entity.Type, start, end, []));
            }
        }

        RandomGraphTests.Wait(transaction.CommitAsync(CancellationToken.None));
    }

    private static bool IsNode((int Labels, int Type, int Start, int End, GraphValue First, GraphValue Second) entity, ModelGraph model) =>
        model.Nodes.Count == 0 || entity.Labels < 5;

    private static int[] Labels(int bits) => [.. Enumerable.Range(0, RandomGraphTests.Tokens).Where(label => ((bits * 3) >> label & 1) != 0)];

    private static (long Start, long End) Ends((int Labels, int Type, int Start, int End, GraphValue First, GraphValue Second) entity, ModelGraph model)
    {
        var nodes = model.Nodes.Keys.ToList();
        return (nodes[entity.Start % nodes.Count], nodes[entity.End % Math.Min(3, nodes.Count)]);
    }

    private static SortedDictionary<int, GraphValue> Properties(int[] keys, GraphValue[] values)
    {
        var properties = new SortedDictionary<int, GraphValue>();
        for (var i = 0; i < keys.Length; i++)
        {
            if (!values[i].IsNull)
            {
                properties.Add(keys[i], values[i]);
            }
        }

        return properties;
    }
}
