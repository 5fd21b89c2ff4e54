using GraphExplorer.Model;

namespace GraphExplorer.Storage.Tests;

public class DeletionTests : StoreTests
{
    [Fact]
    public async Task A_node_with_relationships_cannot_be_committed_as_deleted()
    {
        var node = await CommitAsync(transaction =>
        {
            var start = transaction.CreateNode([A]);
            transaction.CreateRelationship(R, start, transaction.CreateNode([A]));
            return start;
        });
        using var writer = await WriteAsync();
        writer.DeleteNode(node);
        var exception = Fails(StatusCodes.ConstraintValidationFailed, writer.ValidateBeforeCommit);

        Assert.Equal("Cannot delete node<0>, because it still has relationships. To delete this node, you must first delete its relationships.", exception.Message);
        await Assert.ThrowsAsync<GraphException>(() => writer.CommitAsync(Cancel).AsTask());
        Assert.Equal(2, Store.Current.NodeCount);
        Assert.False(writer.IsOpen);
    }

    [Fact]
    public async Task A_node_may_go_before_its_relationships_within_a_transaction()
    {
        var (node, other, relationship) = await CommitAsync(transaction =>
        {
            var start = transaction.CreateNode([A]);
            var end = transaction.CreateNode([A]);
            return (start, end, transaction.CreateRelationship(R, start, end));
        });
        await CommitAsync(transaction =>
        {
            transaction.DeleteNode(node);
            transaction.DeleteRelationship(relationship);
        });

        Assert.Equal([other], GraphAssert.Read(Store.Current.AllNodes()));
        Assert.Equal(0, Store.Current.Degree(other, RelationshipDirection.Both, null));
    }

    [Fact]
    public async Task Ids_are_given_again_by_later_transactions_only()
    {
        var node = await CommitAsync(transaction => transaction.CreateNode([A]));
        var other = await CommitAsync(transaction =>
        {
            transaction.SetNodeProperty(node, P, 1);
            transaction.DeleteNode(node);
            return transaction.CreateNode([]);
        });
        var third = await CommitAsync(transaction => transaction.CreateNode([]));

        Assert.NotEqual(node, other);
        Assert.Equal(node, third);
        Assert.Equal(0, Store.Current.NodeProperties(third).Count);
        Assert.False(Store.Current.HasLabel(third, A));
    }

    [Fact]
    public async Task Writing_to_what_is_not_there_names_it()
    {
        using var writer = await WriteAsync();
        var exception = Fails(StatusCodes.EntityNotFound, () => writer.SetNodeProperty(7, P, 1));
        Assert.Equal($"Unable to load NODE 4:{Store.DatabaseId}:7.", exception.Message);
        Fails(StatusCodes.EntityNotFound, () => writer.SetRelationshipProperty(7, P, 1));
        Fails(StatusCodes.EntityNotFound, () => writer.CreateRelationship(R, 0, long.MaxValue));
        Fails(StatusCodes.EntityNotFound, () => writer.AddLabel(-1, A));
        writer.DeleteNode(7);
        writer.DeleteRelationship(7);
        Assert.False(writer.State.NodeExists(-1));
        Assert.True(writer.State.RelationshipProperty(long.MaxValue, P).IsNull);
    }

    [Fact]
    public async Task A_self_loop_comes_once_in_both_directions()
    {
        var node = await CommitAsync(transaction =>
        {
            var id = transaction.CreateNode([A]);
            transaction.CreateRelationship(R, id, id);
            transaction.CreateRelationship(R, id, id);
            return id;
        });

        Assert.Equal([0, 1], GraphAssert.Read(Store.Current.Relationships(node, RelationshipDirection.Both, null)));
        Assert.Equal([0, 1], GraphAssert.Read(Store.Current.Relationships(node, RelationshipDirection.Incoming, null)));
        Assert.Equal(2, Store.Current.Degree(node, RelationshipDirection.Both, null));
    }
}
