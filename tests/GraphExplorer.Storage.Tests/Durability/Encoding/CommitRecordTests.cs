using CsCheck;
using GraphExplorer.Model;
using GraphExplorer.Storage.Durability;
using GraphExplorer.Storage.Durability.Encoding;

namespace GraphExplorer.Storage.Tests.Durability.Encoding;

public class CommitRecordTests
{
    private static readonly Gen<(int What, int First, int Second, int Token, GraphValue Value)[]> Steps =
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 40], Gen.Int[0, 40], Gen.Int[0, Generated.Tokens - 1], Generated.Values).Array[1, 60];

    [Fact]
    public void A_record_holds_the_image_of_all_that_a_commit_changes() => Gen.Select(Steps, Steps).Sample(
        (before, after) =>
        {
            var changes = Commit(before, after);
            if (changes is null)
            {
                return;
            }

            var writer = new ByteWriter();
            CommitRecord.Encode(changes, writer);
            Check(changes, writer.WrittenSpan);
        },
        iter: 300,
        threads: 1);

    [Fact]
    public void A_record_of_counts_has_no_entities()
    {
        using var store = GraphStore.InMemory();
        using var transaction = store.Begin();
        transaction.AcquireWriter(TestContext.Current.CancellationToken);
        transaction.CreateNode([]);
        transaction.Commit(TestContext.Current.CancellationToken);
        var writer = new ByteWriter();
        CommitRecord.EncodeCounts(store.Current, writer);

        var reader = new CommitRecordReader(writer.WrittenSpan, BlockTests.Context());
        Assert.Equal(1, reader.NodeCount);
        Assert.Equal(0, reader.RelationshipCount);
        Assert.False(reader.TryReadNode(out _));
        Assert.False(reader.TryReadRelationship(out _));
    }

    internal static CommitChanges? Commit(params (int What, int First, int Second, int Token, GraphValue Value)[][] commits)
    {
        var log = new LastChanges();
        using var store = new GraphStore(GraphStoreOptions.Default, log);
        foreach (var steps in commits)
        {
            using var transaction = store.Begin();
            transaction.AcquireWriter(CancellationToken.None);
            foreach (var (what, first, second, token, value) in steps)
            {
                Apply(transaction, what, first, second, token, value);
            }

            transaction.Commit(CancellationToken.None);
        }

        return log.Changes;
    }

    private static void Apply(GraphTransaction transaction, int what, int first, int second, int token, GraphValue value)
    {
        var state = transaction.State;
        var ends = state.NodeExists(first) && state.NodeExists(second);
        switch (what)
        {
            case < 3:
                transaction.CreateNode(what == 0 ? [] : [token]);
                break;
            case < 5 when ends:
                transaction.CreateRelationship(token, first, second);
                break;
            case 5 or 6 when state.NodeExists(first):
                transaction.SetNodeProperty(first, token, value);
                break;
            case 7 when state.RelationshipExists(first):
                transaction.SetRelationshipProperty(first, token, value);
                break;
            case 8 when state.RelationshipExists(first):
                transaction.DeleteRelationship(first);
                break;
            case 9 when state.NodeExists(first) && state.Degree(first, RelationshipDirection.Both, null) == 0:
                transaction.DeleteNode(first);
                break;
        }
    }

    private static void Check(CommitChanges changes, ReadOnlySpan<byte> record)
    {
        var after = changes.After;
        var reader = new CommitRecordReader(record, BlockTests.Context());
        Assert.Equal(after.NodeCount, reader.NodeCount);
        Assert.Equal(after.RelationshipCount, reader.RelationshipCount);
        foreach (var change in changes.Nodes())
        {
            Assert.True(reader.TryReadNode(out var node));
            Assert.Equal(change.Id, node.Id);
            Assert.Equal(change.Kind == ChangeKind.Deleted, node.Labels is null);
            if (node.Labels is not null)
            {
                Assert.Equal(after.NodeLabels(node.Id), node.Labels);
                Assert.Equal(after.NodeProperties(node.Id).Keys, node.Keys);
                ChunkAssert.Same(after.NodeProperties(node.Id).Values, node.Values);
            }
        }

        Assert.False(reader.TryReadNode(out _));
        foreach (var change in changes.Relationships())
        {
            Assert.True(reader.TryReadRelationship(out var relationship));
            Assert.Equal(change.Id, relationship.Id);
            Assert.Equal(change.Kind == ChangeKind.Deleted, relationship.Type < 0);
            if (relationship.Type >= 0)
            {
                Assert.Equal(after.Relationship(relationship.Id), new RelationshipRecord(relationship.Id, relationship.Type, relationship.Start, relationship.End));
                Assert.Equal(after.RelationshipProperties(relationship.Id).Keys, relationship.Keys);
                ChunkAssert.Same(after.RelationshipProperties(relationship.Id).Values, relationship.Values);
            }
        }

        Assert.False(reader.TryReadRelationship(out _));
    }

    private sealed class LastChanges : ICommitLog
    {
        internal CommitChanges? Changes { get; private set; }

        public void Append(IReadOnlyList<CommitChanges> group, CancellationToken cancellationToken) => Changes = group[^1];
    }
}
