using GraphExplorer.Model;
using GraphExplorer.Storage.Durability;

namespace GraphExplorer.Storage.Tests.Durability;

public class ReopeningTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void What_was_committed_is_there_after_a_restart()
    {
        using var file = new StoreFile();
        string before;
        string id;
        using (var store = file.Open())
        {
            Assert.True(store.IsNew);
            Assert.Equal(file.Path, store.FilePath);
            var label = store.Labels.GetOrAdd("Actor");
            var type = store.RelationshipTypes.GetOrAdd("KNOWS");
            var key = store.PropertyKeys.GetOrAdd("name");
            StoreFile.Commit(store, transaction =>
            {
                var a = transaction.CreateNode([label]);
                var b = transaction.CreateNode([]);
                transaction.SetNodeProperty(a, key, "Ada");
                var r = transaction.CreateRelationship(type, a, b);
                transaction.SetRelationshipProperty(r, key, 3);
            });
            StoreFile.Commit(store, transaction => transaction.CreateIndex(new IndexDefinition("i", StoredIndexKind.Range, EntityKind.Node, [label], [key])));
            StoreFile.Commit(store, transaction => transaction.DeleteNode(transaction.CreateNode([label])));
            before = StoreFile.Content(store.Current);
            id = store.DatabaseId;
        }

        Assert.Equal(["graph.db"], file.Files);
        using var again = file.Open();
        Assert.False(again.IsNew);
        Assert.Equal(id, again.DatabaseId);
        Assert.Equal(before, StoreFile.Content(again.Current));
    }

    [Fact]
    public async Task Attachments_are_kept_replaced_and_taken_away()
    {
        using var file = new StoreFile();
        using (var store = file.Open())
        {
            await store.WriteAttachmentAsync("seed", [1, 2, 3], Cancel);
            await store.WriteAttachmentAsync("empty", [], Cancel);
            await store.WriteAttachmentAsync("gone", [9], Cancel);
            await store.WriteAttachmentAsync("seed", [4], Cancel);
            await store.WriteAttachmentAsync("gone", null, Cancel);
        }

        using var again = file.Open();
        Assert.Equal([4], again.ReadAttachment("seed")!);
        Assert.Equal([], again.ReadAttachment("empty")!);
        Assert.Null(again.ReadAttachment("gone"));
        Assert.Equal(5, again.Current.Version);
    }

    [Fact]
    public void Every_field_of_indexes_and_constraints_is_kept()
    {
        using var file = new StoreFile();
        string before;
        using (var store = file.Open())
        {
            var (a, b) = (store.Labels.GetOrAdd("A"), store.Labels.GetOrAdd("B"));
            var r = store.RelationshipTypes.GetOrAdd("R");
            int[] keys = [store.PropertyKeys.GetOrAdd("p"), store.PropertyKeys.GetOrAdd("q"), store.PropertyKeys.GetOrAdd("odd \ud800 name")];
            StoreFile.Commit(store, transaction =>
            {
                transaction.CreateIndex(new IndexDefinition("backwards", StoredIndexKind.Range, EntityKind.Node, [a], [keys[1], keys[0]]));
                transaction.CreateIndex(new IndexDefinition("t", StoredIndexKind.Text, EntityKind.Relationship, [r], [keys[2]]));
                transaction.CreateIndex(new IndexDefinition("words", StoredIndexKind.FullText, EntityKind.Node, [b, a], [keys[1]])
                {
                    Config = MapValue.Of(("fulltext.analyzer", "english"), ("fulltext.eventually_consistent", false)),
                });
                transaction.CreateIndex(new IndexDefinition("v", StoredIndexKind.Vector, EntityKind.Node, [a], [keys[2]])
                {
                    Config = MapValue.Of(("vector.dimensions", 3), ("list", GraphValue.FromList(ListValue.Of(1, -0.5, GraphValue.Null))), ("map", GraphValue.FromMap(MapValue.Of(("a", true))))),
                });
                transaction.DropIndex("t");
                transaction.CreateConstraint(new ConstraintDefinition("u", StoredConstraintKind.Unique, EntityKind.Node, b, [keys[0]]));
                transaction.CreateConstraint(new ConstraintDefinition("", StoredConstraintKind.Exists, EntityKind.Relationship, r, [keys[1]]));
                transaction.CreateConstraint(new ConstraintDefinition("ty", StoredConstraintKind.Type, EntityKind.Node, b, [keys[1]], new PropertyTypeRule("INTEGER | LIST<STRING NOT NULL>", [ValueKind.Integer], [ValueKind.String])));
            });
            before = StoreFile.Content(store.Current);
        }

        using var again = file.Open();
        Assert.Equal(before, StoreFile.Content(again.Current));
        var rule = again.Current.Schema.FindConstraint("ty")!.Type!;
        Assert.Equal([ValueKind.Integer], rule.Scalars);
        Assert.Equal([ValueKind.String], rule.ListItems);
        Assert.Equal("u", again.Current.Schema.FindIndex("u")!.OwningConstraint);
        Assert.Throws<GraphException>(() => StoreFile.Commit(again, transaction => transaction.CreateRelationship(0, transaction.CreateNode([]), transaction.CreateNode([]))));
    }

    [Fact]
    public void Names_that_came_up_in_a_rolled_back_transaction_are_kept_with_the_next_commit()
    {
        using var file = new StoreFile();
        using (var store = file.Open())
        {
            store.Labels.GetOrAdd("Forgotten");
            using (var transaction = store.Begin())
            {
                transaction.AcquireWriter(Cancel);
                transaction.CreateNode([0]);
            }

            var used = store.Labels.GetOrAdd("Used");
            StoreFile.Commit(store, transaction => transaction.CreateNode([used]));
        }

        using var again = file.Open();
        Assert.Equal("Used", again.Labels.Name(again.Current.NodeLabels(0)[0]));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public void Random_commits_are_the_same_after_restarts_and_crashes(int seed, bool crash)
    {
        var random = new Random(seed);
        var file = new StoreFile();
        var store = file.Open(StoreFile.Busy);
        try
        {
            for (var round = 0; round < 6; round++)
            {
                for (var commit = 0; commit < 60; commit++)
                {
                    StoreFile.Commit(store, transaction => Change(store, transaction, random));
                }

                var before = StoreFile.Content(store.Current);
                if (crash)
                {
                    var copy = file.Crashed();
                    store.Dispose();
                    file.Dispose();
                    file = copy;
                }
                else
                {
                    store.Dispose();
                }

                store = file.Open(StoreFile.Busy);
                Assert.Equal(before, StoreFile.Content(store.Current));
            }
        }
        finally
        {
            store.Dispose();
            file.Dispose();
        }
    }

    [Fact]
    public void A_log_that_grows_is_folded_and_stays_short()
    {
        using var file = new StoreFile();
        using var store = file.Open(StoreFile.Busy);
        store.PropertyKeys.GetOrAdd("n");
        for (var i = 0; i < 2000; i++)
        {
            StoreFile.Commit(store, transaction => transaction.SetNodeProperty(transaction.CreateNode([]), 0, i));
        }

        var log = Assert.IsType<SqliteCommitLog>(store.Log);
        Assert.InRange(log.LogBytes, 1, 3000);
    }

    private static void Change(GraphStore store, GraphTransaction transaction, Random random)
    {
        var work = random.Next(30) == 0 ? 300 : random.Next(1, 6);
        for (var i = 0; i < work; i++)
        {
            var node = random.Next(2000);
            var relationship = random.Next(1000);
            var key = store.PropertyKeys.GetOrAdd("k" + random.Next(12));
            var state = transaction.State;
            switch (random.Next(8))
            {
                case 0 or 1 or 2:
                    transaction.SetNodeProperty(transaction.CreateNode([store.Labels.GetOrAdd("L" + random.Next(9))]), key, Value(random));
                    break;
                case 3 or 4 when state.NodeExists(node % 300) && state.NodeExists(node % 77):
                    transaction.SetRelationshipProperty(transaction.CreateRelationship(store.RelationshipTypes.GetOrAdd("T" + random.Next(5)), node % 300, node % 77), key, Value(random));
                    break;
                case 5 when state.NodeExists(node):
                    transaction.SetNodeProperty(node, key, random.Next(4) == 0 ? GraphValue.Null : Value(random));
                    break;
                case 6 when state.RelationshipExists(relationship):
                    transaction.DeleteRelationship(relationship);
                    break;
                case 7 when state.NodeExists(node) && state.Degree(node, RelationshipDirection.Both, null) == 0:
                    transaction.DeleteNode(node);
                    break;
            }
        }
    }

    private static GraphValue Value(Random random) => random.Next(4) switch
    {
        0 => random.NextInt64(),
        1 => random.NextDouble(),
        2 => new string((char)random.Next('a', 'z'), random.Next(30)),
        _ => GraphValue.FromList(ListValue.Of(random.Next(), random.Next())),
    };
}
