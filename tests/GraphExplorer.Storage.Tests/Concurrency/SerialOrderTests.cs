using CsCheck;
using GraphExplorer.Storage.Tests.Durability;
using GraphExplorer.Storage.Tests.Durability.Load;

namespace GraphExplorer.Storage.Tests.Concurrency;

/// <summary>
/// Random transactions at the same time: there is one order of them, kept to by real time, in which the model graph sees and
/// becomes the same as they did.
/// </summary>
public class SerialOrderTests
{
    private static readonly Gen<WorkStep> Steps = Gen.Select(
        Gen.Enum<WorkKind>(), Gen.Int[0, 1000], Gen.Int[0, 1000], (kind, first, second) => new WorkStep(kind, first, second));

    private static readonly Gen<WorkProgram> Programs = Gen.Select(
        Gen.Enum<WorkManner>(), Gen.Int[0, 3], Steps.Array[1, 6], (manner, blocking, steps) => new WorkProgram(manner, blocking == 0, steps));

    [Fact]
    public Task Every_history_has_a_serial_order_that_explains_it() =>
        Programs.Array[1, 12].Array[2, 5].SampleAsync(
            async workers =>
            {
                using var store = GraphStore.InMemory();
                await PlayAsync(store, workers);
            },
            iter: 150,
            threads: 1);

    /// <summary>There commits are written several at once, and are seen when they are durable.</summary>
    [Fact]
    public Task So_has_every_history_on_a_file_which_holds_its_end_when_it_is_opened_again() =>
        Programs.Array[1, 12].Array[2, 5].SampleAsync(
            async workers =>
            {
                using var folder = new TemporaryFolder(inMemory: true);
                ModelGraph end;
                await using (var store = LoadedStore.Open(folder.File("g.db")))
                {
                    end = await PlayAsync(store, workers);
                }

                await using var again = LoadedStore.Open(folder.File("g.db"));
                GraphAssert.Same(end, again.Current, 1);
            },
            iter: 40,
            threads: 1);

    /// <summary>Answers what the graph is at the end.</summary>
    private static async Task<ModelGraph> PlayAsync(GraphStore store, WorkProgram[][] workers)
    {
        store.Labels.GetOrAdd("L");
        store.RelationshipTypes.GetOrAdd("T");
        store.PropertyKeys.GetOrAdd("p");
        using (var transaction = store.Begin())
        {
            transaction.AcquireWriter(CancellationToken.None);
            transaction.CreateIndex(new IndexDefinition("i", StoredIndexKind.Range, EntityKind.Node, [WorkStep.Label], [WorkStep.Key]));
            transaction.CreateIndex(new IndexDefinition("w", StoredIndexKind.FullText, EntityKind.Node, [WorkStep.Label], [WorkStep.Key]));
            transaction.Commit(CancellationToken.None);
        }

        var runner = new WorkRunner(store, CancellationToken.None);
        await Task.WhenAll(workers.Select(programs => Task.Run(() => runner.RunAsync(programs))));

        return EndOfSerialOrder(store, [.. runner.Records]);
    }

    private static ModelGraph EndOfSerialOrder(GraphStore store, WorkRecord[] records)
    {
        // A version's maker comes before its readers.
        var order = records.OrderBy(record => record.State.Version).ThenByDescending(record => record.Writes).ToList();
        var model = new ModelGraph();
        var version = 1L;
        foreach (var record in order)
        {
            if (record.Writes)
            {
                Assert.Equal(++version, record.State.Version);
            }

            Assert.Equal(version, record.State.Version);
            for (var i = 0; i < record.Steps.Length; i++)
            {
                Assert.Equal(record.Steps[i].Perform(model, record.Seen[i]), record.Seen[i]);
            }

            GraphAssert.Same(model, record.State, 1);
        }

        Assert.Equal(version, store.Current.Version);
        GraphAssert.Same(model, store.Current, 1);
        foreach (var (first, second) in from first in order from second in order where first.Ended < second.Began select (first, second))
        {
            Assert.True(
                second.Writes ? first.State.Version < second.State.Version : first.State.Version <= second.State.Version,
                "A transaction that began when another was over is ordered before it.");
        }

        return model;
    }
}
