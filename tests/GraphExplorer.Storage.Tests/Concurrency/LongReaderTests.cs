using System.Diagnostics;

namespace GraphExplorer.Storage.Tests.Concurrency;

/// <summary>Readers beside writers that change everything they read.</summary>
public class LongReaderTests : StoreTests
{
    private const int Nodes = 3000;

    [Fact]
    public async Task A_reader_sees_one_state_from_first_to_last_row_while_all_of_it_is_rewritten()
    {
        await FillAsync();
        using var reader = Store.Begin();
        reader.MarkRead();
        var before = Store.Current.Version;
        var nodes = reader.State.AllNodes();
        var indexed = reader.State.ScanIndex(reader.State.Schema.FindIndex("i")!);
        var sum = 0L;
        var count = 0;
        for (var round = 1; round <= 20; round++)
        {
            for (var i = 0; i < Nodes / 20; i++)
            {
                Assert.True(nodes.MoveNext());
                Assert.True(indexed.MoveNext());
                sum += reader.State.NodeProperty(nodes.Current, P).AsInteger();
                Assert.Equal(reader.State.NodeProperty(indexed.Current, P), count++);
                Assert.Equal(1, reader.State.Degree(nodes.Current, RelationshipDirection.Outgoing, null));
            }

            await RewriteAsync(round);
        }

        Assert.False(nodes.MoveNext());
        Assert.False(indexed.MoveNext());
        Assert.Equal(Nodes * (Nodes - 1L) / 2, sum);
        Assert.Equal(before, reader.State.Version);
        Assert.Equal(before + 20, Store.Current.Version);
    }

    [Fact]
    public async Task Neither_waits_for_the_other()
    {
        await FillAsync();
        using var writer = await WriteAsync();
        writer.CreateNode([A]);
        var watch = Stopwatch.StartNew();

        // The writer holds its place all the while; with a wait anywhere this would not end.
        var sums = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
            () =>
            {
                using var reader = Store.Begin();
                return GraphAssert.Read(reader.State.NodesWithLabel(A)).Sum(node => reader.State.NodeProperty(node, P).AsInteger());
            },
            Cancel)));
        Assert.All(sums, sum => Assert.Equal(Nodes * (Nodes - 1L) / 2, sum));

        var readers = Enumerable.Range(0, 10).Select(_ => Store.Begin()).ToList();
        var cursors = readers.ConvertAll(reader => reader.State.AllNodes());
        await writer.CommitAsync(Cancel);
        Assert.True(watch.Elapsed < Store.Options.WriterTimeout);
        Assert.All(readers, reader => Assert.Equal(Nodes, reader.State.NodeCount));
        Assert.All(cursors, cursor => Assert.Equal(Nodes, GraphAssert.Read(cursor).Count));
        readers.ForEach(reader => reader.Dispose());
    }

    private Task FillAsync() => CommitAsync(transaction =>
    {
        transaction.CreateIndex(new IndexDefinition("i", StoredIndexKind.Range, EntityKind.Node, [A], [P]));
        for (var i = 0; i < Nodes; i++)
        {
            var node = transaction.CreateNode([A]);
            transaction.SetNodeProperty(node, P, i);
            transaction.CreateRelationship(R, node, node / 2);
        }
    });

    private Task RewriteAsync(int round) => CommitAsync(transaction =>
    {
        foreach (var relationship in GraphAssert.Read(transaction.State.AllRelationships()))
        {
            transaction.DeleteRelationship(relationship);
        }

        foreach (var node in GraphAssert.Read(transaction.State.AllNodes()))
        {
            if (node % 7 == round % 7)
            {
                transaction.DeleteNode(node);
            }
            else
            {
                transaction.SetNodeProperty(node, P, -node * round);
            }
        }

        while (transaction.State.NodeCount < Nodes)
        {
            transaction.CreateNode([A]);
        }
    });
}
