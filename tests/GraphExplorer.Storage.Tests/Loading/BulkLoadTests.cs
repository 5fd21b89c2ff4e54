using GraphExplorer.Model;

namespace GraphExplorer.Storage.Tests.Loading;

public class BulkLoadTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Readers_see_a_batch_at_its_commit()
    {
        using var store = Store();
        using var load = store.BeginBulkLoad(Cancel);
        var node = load.CreateNode([0], [0], ["x"]);
        load.CreateRelationship(0, node, node, [], []);
        Assert.Equal(0, store.Current.NodeCount);
        load.Commit(Cancel);
        Assert.Equal("x", store.Current.NodeProperty(node, 0));
        var first = store.Current;
        load.CreateRelationship(0, node, node, [], []);
        load.Commit(Cancel);
        Assert.Equal(1, first.RelationshipCount);
        Assert.Equal(2, store.Current.RelationshipCount);
        Assert.Equal(first.Version + 1, store.Current.Version);
    }

    [Fact]
    public void What_was_not_committed_is_forgotten_and_others_can_write()
    {
        using var store = Store();
        using (var load = store.BeginBulkLoad(Cancel))
        {
            load.CreateNode([], [], []);
        }

        var transaction = RandomGraphTests.Begin(store);
        Assert.Equal(0, transaction.CreateNode([]));
        transaction.Rollback();
        Assert.Equal(0, store.Current.NodeCount);
    }

    [Fact]
    public void A_commit_without_changes_makes_no_version()
    {
        using var store = Store();
        using var load = store.BeginBulkLoad(Cancel);
        load.Commit(Cancel);
        load.CreateNode([], [], []);
        load.Commit(Cancel);
        load.Commit(Cancel);
        Assert.Equal(1, store.Current.Version);
    }

    [Theory]
    [InlineData(StoredConstraintKind.Unique)]
    [InlineData(StoredConstraintKind.Key)]
    public void Two_entities_of_one_batch_cannot_share_what_is_unique(StoredConstraintKind kind)
    {
        using var store = Store();
        Constrain(store, new ConstraintDefinition("c", kind, EntityKind.Node, 0, [0]));
        using var load = store.BeginBulkLoad(Cancel);
        load.CreateNode([0], [0], ["x"]);
        load.Commit(Cancel);
        load.CreateNode([0], [0], ["z"]);
        load.CreateNode([0], [0], ["y"]);
        load.CreateNode([1], [0], ["y"]);
        load.CreateNode([0], [0], ["y"]);
        var error = Assert.Throws<GraphException>(() => load.Commit(Cancel));
        Assert.Equal(StatusCodes.ConstraintValidationFailed, error.Code);
        Assert.Equal("Both Node(2) and Node(4) have the label `A` and property `p` = 'y'", error.Message);
        Assert.Equal(1, store.Current.NodeCount);
    }

    [Fact]
    public void An_entity_cannot_share_what_is_unique_with_one_that_is_there()
    {
        using var store = Store();
        Constrain(store, new ConstraintDefinition("c", StoredConstraintKind.Unique, EntityKind.Relationship, 0, [0]));
        using var load = store.BeginBulkLoad(Cancel);
        var node = load.CreateNode([], [], []);
        for (var i = 0; i < 100; i++)
        {
            load.CreateRelationship(0, node, node, [0], [i]);
        }

        load.Commit(Cancel);
        foreach (var others in new[] { 0, 50 })
        {
            for (var i = 0; i < others; i++)
            {
                load.CreateRelationship(0, node, node, [0], [1000 + i]);
            }

            load.CreateRelationship(0, node, node, [0], [7.0]);
            var error = Assert.Throws<GraphException>(() => load.Commit(Cancel));
            Assert.Equal("Relationship(7) already exists with type `R` and property `p` = 7.0", error.Message);
            Assert.Equal(100, store.Current.RelationshipCount);
        }

        load.CreateRelationship(0, node, node, [0], [100]);
        load.Commit(Cancel);
        Assert.Equal(101, store.Current.RelationshipCount);
    }

    [Theory]
    [InlineData(StoredConstraintKind.Exists)]
    [InlineData(StoredConstraintKind.Key)]
    [InlineData(StoredConstraintKind.Type)]
    public void What_a_constraint_asks_for_must_be_there(StoredConstraintKind kind)
    {
        using var store = Store();
        var type = kind == StoredConstraintKind.Type ? new PropertyTypeRule("INTEGER", [ValueKind.Integer], []) : null;
        Constrain(store, new ConstraintDefinition("c", kind, EntityKind.Node, 0, [0], type));
        using var load = store.BeginBulkLoad(Cancel);
        load.CreateNode([0], [0], [1]);
        load.Commit(Cancel);
        load.CreateNode([0], kind == StoredConstraintKind.Type ? [0] : [1], ["x"]);
        var error = Assert.Throws<GraphException>(() => load.Commit(Cancel));
        Assert.Equal(StatusCodes.ConstraintValidationFailed, error.Code);
        Assert.StartsWith("Node(1) with label `A` ", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, store.Current.NodeCount);
    }

    [Fact]
    public void A_row_that_cannot_be_stored_leaves_the_batch_as_it_was()
    {
        using var store = Store();
        using var load = store.BeginBulkLoad(Cancel);
        var node = load.CreateNode([], [], []);
        Assert.Throws<GraphException>(() => load.CreateNode([0], [0], [GraphValue.FromMap(MapValue.Empty)]));
        Assert.Throws<GraphException>(() => load.CreateRelationship(0, node, 17, [], []));
        Assert.Throws<GraphException>(() => load.CreateRelationship(0, -1, node, [], []));
        Assert.Throws<GraphException>(() => load.CreateRelationship(0, node, node, [0], [GraphValue.NodeReference(node)]));
        Assert.Throws<ArgumentException>(() => load.CreateNode([9], [], []));
        Assert.Throws<ArgumentException>(() => load.CreateNode([], [9], [1]));
        Assert.Throws<ArgumentException>(() => load.CreateNode([], [0, 0], [1, 2]));
        Assert.Throws<ArgumentException>(() => load.CreateNode([], [0], []));
        Assert.Throws<ArgumentException>(() => load.CreateRelationship(-1, node, node, [], []));
        Assert.Equal(node + 1, load.CreateNode([1, 0, 1], [1, 0], [GraphValue.Null, 5]));
        load.Commit(Cancel);
        Assert.Equal(2, store.Current.NodeCount);
        Assert.Equal(0, store.Current.RelationshipCount);
        Assert.Equal([0, 1], store.Current.NodeLabels(node + 1).ToArray());
        Assert.Equal(1, store.Current.NodeProperties(node + 1).Count);
    }

    [Fact]
    public void Attachments_come_with_the_commit()
    {
        using var store = Store();
        using var load = store.BeginBulkLoad(Cancel);
        load.Attach("place", [1, 2]);
        Assert.Null(store.ReadAttachment("place"));
        load.Commit(Cancel);
        Assert.Equal([1, 2], store.ReadAttachment("place"));
        load.Attach("place", null);
        load.Commit(Cancel);
        Assert.Null(store.ReadAttachment("place"));
    }

    [Fact]
    public void A_load_that_is_over_cannot_be_used()
    {
        using var store = Store();
        var load = store.BeginBulkLoad(Cancel);
        load.Dispose();
        load.Dispose();
        Assert.Throws<ObjectDisposedException>(() => load.CreateNode([], [], []));
        Assert.Throws<ObjectDisposedException>(() => load.Commit(Cancel));
    }

    private static GraphStore Store()
    {
        var store = GraphStore.InMemory();
        store.Labels.GetOrAdd("A");
        store.Labels.GetOrAdd("B");
        store.RelationshipTypes.GetOrAdd("R");
        store.PropertyKeys.GetOrAdd("p");
        store.PropertyKeys.GetOrAdd("q");
        return store;
    }

    private static void Constrain(GraphStore store, ConstraintDefinition constraint)
    {
        var transaction = RandomGraphTests.Begin(store);
        transaction.CreateConstraint(constraint);
        RandomGraphTests.Wait(transaction.CommitAsync(CancellationToken.None));
    }
}
