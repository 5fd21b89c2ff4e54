using CsCheck;
using GraphExplorer.Model;

namespace GraphExplorer.Storage.Tests;

/// <summary>Random work on the store and on the model graph side by side.</summary>
public class RandomGraphTests
{
    internal const int Tokens = 4;

    private static readonly GraphValue[] Odd = ["", "a", "ab", "b", "\U0001F600", "\uFFFD", "abcab", "bcabc", "a b", "b a b", "A ab c",
        GraphValue.FromPoint(new Point(7203, 0, 0)), GraphValue.FromPoint(new Point(7203, 2.5, 1)), GraphValue.FromPoint(new Point(7203, 3e6, -1)), GraphValue.FromPoint(new Point(4326, 10, 10)),
        GraphValue.FromPoint(new Point(4326, 180, -90)), double.NaN, long.MaxValue, 9.3e18, true, false];

    internal static readonly Gen<GraphValue> Values = Gen.OneOf(
        Gen.Int[-3, 3].Select(number => GraphValue.FromInteger(number)),
        Gen.Int[-3, 3].Select(number => GraphValue.FromFloat(number / 2.0)),
        Gen.Int[0, Odd.Length - 1].Select(place => Odd[place]),
        Gen.Int[0, 3].Array[0, 3].Select(items => GraphValue.FromList([.. items.Select(item => GraphValue.FromInteger(item))])),
        Gen.Const(GraphValue.Null));

    internal static readonly Gen<Step> Steps = Gen.Select(
        Gen.Int[0, 99], Gen.Int[0, int.MaxValue], Gen.Int[0, int.MaxValue], Gen.Int[0, Tokens - 1], Values,
        (what, first, second, token, value) => new Step(what, first, second, token, value));

    [Fact]
    public void Every_state_reads_like_the_model_graph_and_stays_so() =>
        Steps.Array[1, 250].Sample(Play, iter: 150, seed: null, threads: 1);

    private static void Play(Step[] steps)
    {
        using var store = GraphStore.InMemory();
        var committed = new ModelGraph();
        var frozen = new List<(ModelGraph Model, GraphState State)>();
        var transaction = Begin(store);
        var model = committed.Copy();
        CreateIndexes(transaction);
        foreach (var step in steps)
        {
            switch (step.What)
            {
                case < 3:
                    frozen.Add((committed.Copy(), store.Current));
                    break;
                case < 6:
                    Wait(transaction.CommitAsync(CancellationToken.None));
                    committed = model;
                    transaction = Begin(store);
                    model = committed.Copy();
                    break;
                case < 8:
                    transaction.Rollback();
                    GraphAssert.Same(committed, store.Current, Tokens);
                    transaction = Begin(store);
                    model = committed.Copy();
                    break;
                default:
                    Apply(step, transaction, model);
                    break;
            }
        }

        GraphAssert.Same(model, transaction.State, Tokens);
        Wait(transaction.CommitAsync(CancellationToken.None));
        GraphAssert.Same(model, store.Current, Tokens);
        foreach (var (past, state) in frozen)
        {
            GraphAssert.Same(past, state, Tokens);
        }
    }

    internal static GraphTransaction Begin(GraphStore store)
    {
        var transaction = store.Begin();
        Wait(transaction.AcquireWriterAsync(CancellationToken.None));
        return transaction;
    }

    // In memory and without contention both complete at once.
    internal static void Wait(ValueTask task)
    {
        Assert.True(task.IsCompletedSuccessfully, task.AsTask().Exception?.ToString());
    }

    internal static void CreateIndexes(GraphTransaction transaction)
    {
        for (var i = 0; i < Tokens; i++)
        {
            transaction.Store.Labels.GetOrAdd($"L{i}");
            transaction.Store.RelationshipTypes.GetOrAdd($"T{i}");
            transaction.Store.PropertyKeys.GetOrAdd($"p{i}");
        }

        transaction.CreateIndex(new IndexDefinition("one", StoredIndexKind.Range, EntityKind.Node, [0], [0]));
        transaction.CreateIndex(new IndexDefinition("two", StoredIndexKind.Range, EntityKind.Node, [1], [1, 0]));
        transaction.CreateIndex(new IndexDefinition("text", StoredIndexKind.Text, EntityKind.Node, [2], [0]));
        transaction.CreateIndex(new IndexDefinition("point", StoredIndexKind.Point, EntityKind.Relationship, [1], [1]));
        transaction.CreateIndex(new IndexDefinition("words", StoredIndexKind.FullText, EntityKind.Node, [0, 2], [0, 1]));
        transaction.CreateIndex(new IndexDefinition("relationship words", StoredIndexKind.FullText, EntityKind.Relationship, [0, 1], [1]));
        transaction.CreateIndex(new IndexDefinition("three", StoredIndexKind.Range, EntityKind.Relationship, [0], [0]));
    }

    internal static void Apply(Step step, GraphTransaction transaction, ModelGraph model)
    {
        var node = Pick(model.Nodes.Keys, step.First);
        var other = Pick(model.Nodes.Keys, step.Second);
        var relationship = Pick(model.Relationships.Keys, step.First);
        switch (step.What)
        {
            case < 25:
                var labels = Enumerable.Range(0, Tokens).Where(label => (step.First >> label & 1) != 0).ToArray();
                model.Nodes.Add(transaction.CreateNode(labels), new ModelNode([.. labels], []));
                break;
            case < 55 when node >= 0:
                model.Relationships.Add(transaction.CreateRelationship(step.Token, node, other), new ModelRelationship(step.Token, node, other, []));
                break;
            case < 68 when node >= 0:
                transaction.SetNodeProperty(node, step.Token, step.Value);
                Set(model.Nodes[node].Properties, step.Token, step.Value);
                break;
            case < 81 when relationship >= 0:
                transaction.SetRelationshipProperty(relationship, step.Token, step.Value);
                Set(model.Relationships[relationship].Properties, step.Token, step.Value);
                break;
            case < 85 when node >= 0:
                Assert.Equal(model.Nodes[node].Labels.Add(step.Token), transaction.AddLabel(node, step.Token));
                break;
            case < 89 when node >= 0:
                Assert.Equal(model.Nodes[node].Labels.Remove(step.Token), transaction.RemoveLabel(node, step.Token));
                break;
            case < 95 when relationship >= 0:
                transaction.DeleteRelationship(relationship);
                model.Relationships.Remove(relationship);
                break;
            default:
                if (node >= 0)
                {
                    foreach (var attached in model.Relationships.Where(pair => pair.Value.Start == node || pair.Value.End == node).ToList())
                    {
                        transaction.DeleteRelationship(attached.Key);
                        model.Relationships.Remove(attached.Key);
                    }

                    transaction.DeleteNode(node);
                    model.Nodes.Remove(node);
                }

                break;
        }
    }

    private static long Pick(ICollection<long> ids, int which) => ids.Count == 0 ? -1 : ids.ElementAt(which % ids.Count);

    private static void Set(SortedDictionary<int, GraphValue> properties, int key, GraphValue value)
    {
        if (value.IsNull)
        {
            properties.Remove(key);
        }
        else
        {
            properties[key] = value;
        }
    }

    public readonly record struct Step(int What, int First, int Second, int Token, GraphValue Value);
}
