using GraphExplorer.Model;
using GraphExplorer.Storage.Loading;
using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Tests.Loading;

public class GraphLoaderTests
{
    [Fact]
    public void A_relationship_needs_its_nodes()
    {
        var loader = Loader();
        loader.PutNode(3, [0], [], []);
        loader.PutRelationship(5, 0, 3, 4, [], []);
        Assert.Contains("Relationship 5 needs node 4, which is not there", Damage(loader), StringComparison.Ordinal);

        loader = Loader();
        loader.PutNode(3, [0], [], []);
        loader.PutRelationship(5, 0, int.MaxValue, 3, [], []);
        Assert.Contains("Relationship 5 needs node 2147483647", Damage(loader), StringComparison.Ordinal);
    }

    [Fact]
    public void Tokens_need_names_and_order()
    {
        foreach (int[] labels in new int[][] { [2], [1, 0], [-1], [0, 0] })
        {
            var loader = Loader();
            loader.PutNode(0, labels, [], []);
            Assert.Contains("Node 0 has labels", Damage(loader), StringComparison.Ordinal);
        }

        var nodes = Loader();
        nodes.PutNode(0, [], [0, 2], [1, 2]);
        Assert.Contains("nodes 0 to 255 have property keys", Damage(nodes), StringComparison.Ordinal);
        var relationships = Loader();
        relationships.PutNode(0, [], [], []);
        relationships.PutRelationship(0, 0, 0, 0, [7], [1]);
        Assert.Contains("property keys", Damage(relationships), StringComparison.Ordinal);
        Assert.Throws<GraphException>(() => Loader().PutRelationship(0, 1, 0, 0, [], []));
    }

    [Fact]
    public void A_block_comes_once_and_has_a_number_that_can_be()
    {
        var loader = Loader();
        loader.AddNodeChunk(0, NodeChunk.Create(OwnerToken.None));
        Assert.Throws<GraphException>(() => loader.AddNodeChunk(0, NodeChunk.Create(OwnerToken.None)));
        Assert.Throws<GraphException>(() => loader.AddRelationshipChunk(-1, RelationshipChunk.Create(OwnerToken.None)));
        Assert.Throws<GraphException>(() => loader.AddRelationshipChunk(1 << 23, RelationshipChunk.Create(OwnerToken.None)));
        Assert.Throws<GraphException>(() => loader.PutNode(-1, [], [], []));
        Assert.Throws<GraphException>(() => loader.PutNode(int.MaxValue, [], [], []));
    }

    [Fact]
    public void What_is_unique_is_so_in_the_file()
    {
        var store = Store();
        var index = new IndexDefinition("c", StoredIndexKind.Range, EntityKind.Node, [0], [0]) { Id = 2, OwningConstraint = "c" };
        var schema = new SchemaState(1, [.. SchemaState.Initial.Indexes, index], [new ConstraintDefinition("c", StoredConstraintKind.Unique, EntityKind.Node, 0, [0]) { Id = 3 }]);
        var loader = new GraphLoader(store);
        loader.PutNode(0, [0], [0], ["x"]);
        loader.PutNode(9, [0], [0], ["x"]);
        var error = Assert.Throws<GraphException>(() => loader.Complete(schema, 1, null, CancellationToken.None));
        Assert.Equal(StatusCodes.StorageDamageDetected, error.Code);
        Assert.Contains("Both Node(0) and Node(9) have the label `A`", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_far_apart_take_little_memory()
    {
        var loader = Loader();
        loader.PutNode(2_000_000_000, [0], [], []);
        loader.PutRelationship(2_000_000_001, 0, 2_000_000_000, 2_000_000_000, [], []);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var state = loader.Complete(SchemaState.Initial, 1, null, CancellationToken.None);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000_000);
        Assert.Equal([2_000_000_000], GraphAssert.Read(state.AllNodes()));
        Assert.Equal(1, state.Degree(2_000_000_000, RelationshipDirection.Both, null));
        Assert.Equal(2_000_000_000, state.Tables.FreeNodes.Count);
        Assert.Equal(0, state.Tables.FreeNodes.First());
    }

    [Fact]
    public void Nothing_makes_an_empty_graph()
    {
        var state = Loader().Complete(SchemaState.Initial, 7, null, CancellationToken.None);
        Assert.Equal(0, state.NodeCount);
        Assert.Equal(7, state.Version);
        Assert.Empty(GraphAssert.Read(state.AllNodes()));
    }

    [Fact]
    public void Loading_can_be_cancelled()
    {
        var loader = Loader();
        loader.PutNode(0, [0], [], []);
        Assert.ThrowsAny<OperationCanceledException>(() => loader.Complete(SchemaState.Initial, 1, null, new CancellationToken(true)));
    }

    private static string Damage(GraphLoader loader)
    {
        var error = Assert.Throws<GraphException>(() => loader.Complete(SchemaState.Initial, 1, null, CancellationToken.None));
        Assert.Equal(StatusCodes.StorageDamageDetected, error.Code);
        return error.Message;
    }

    private static GraphLoader Loader() => new(Store());

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
}
