using CsCheck;
using GraphExplorer.Engine.Sessions;

namespace GraphExplorer.Engine.Tests.Sessions.Histories;

/// <summary>
/// Sessions run random transactions at the same time: one order of them, kept to by real time, explains every row that each was
/// answered, with a unique constraint and without.
/// </summary>
public class HistoryTests
{
    private static readonly Gen<HistoryStatement> Statements =
        Gen.Select(Gen.Enum<HistoryKind>(), Gen.Int[0, 5], (kind, key) => new HistoryStatement(kind, key));

    private static readonly Gen<(HistoryManner, HistoryStatement[])> Transactions = Gen.Select(Gen.Enum<HistoryManner>(), Statements.Array[1, 4]);

    [Fact]
    public Task Every_history_has_a_serial_order_that_explains_it() =>
        Gen.Select(Gen.Bool, Transactions.Array[1, 10].Array[2, 5]).SampleAsync(
            async (unique, sessions) =>
            {
                await using var driver = EmbeddedDriver.Open();
                await PlayAsync(driver, unique, sessions);
            },
            iter: 60,
            threads: 1);

    [Fact]
    public Task So_has_every_history_on_a_file() =>
        Gen.Select(Gen.Bool, Transactions.Array[1, 10].Array[2, 5]).SampleAsync(
            async (unique, sessions) =>
            {
                var folder = Directory.CreateTempSubdirectory("graphexplorer-test-");
                await using (var driver = EmbeddedDriver.Open(new EmbeddedDriverOptions { DataFile = Path.Join(folder.FullName, "g.db") }))
                {
                    await PlayAsync(driver, unique, sessions);
                }

                folder.Delete(recursive: true);
            },
            iter: 10,
            threads: 1);

    private static async Task PlayAsync(EmbeddedDriver driver, bool unique, (HistoryManner Manner, HistoryStatement[] Statements)[][] sessions)
    {
        if (unique)
        {
            await using var session = driver.AsyncSession();
            await (await session.RunAsync("CREATE CONSTRAINT FOR (n:K) REQUIRE n.k IS UNIQUE", CancellationToken.None)).ConsumeAsync(CancellationToken.None);
        }

        var first = driver.Store.Current.Version;
        var recorder = new HistoryRecorder(driver, CancellationToken.None);
        await Task.WhenAll(sessions.Select(transactions => Task.Run(() => recorder.RunAsync(transactions))));

        HasSerialOrder([.. recorder.Entries], first, driver.Store.Current.Version);
    }

    private static void HasSerialOrder(HistoryEntry[] entries, long first, long last)
    {
        var model = new SortedDictionary<int, long>();
        var version = first;
        foreach (var sameVersion in entries.GroupBy(entry => entry.Version).OrderBy(group => group.Key))
        {
            // One of them has made the version; the others see it and change nothing.
            var makers = sameVersion.Where(Changes).ToList();
            Assert.True(makers.Count == (sameVersion.Key == first ? 0 : 1), $"Version {sameVersion.Key} was made by {makers.Count} transactions.");
            foreach (var entry in makers.Concat(sameVersion.Except(makers)))
            {
                Assert.Equal(entry.Statements.Select(statement => statement.Perform(model)), entry.Answers);
            }

            version = makers.Count == 0 ? version : version + 1;
            Assert.Equal(version, sameVersion.Key);
        }

        Assert.Equal(version, last);
        foreach (var (before, after) in from before in entries from after in entries where before.Ended < after.Began select (before, after))
        {
            Assert.True(before.Version <= after.Version, "A transaction that began when another was over is ordered before it.");
        }
    }

    /// <summary>Whether it is the one that made its version: a statement that changes something answers a row.</summary>
    private static bool Changes(HistoryEntry entry) =>
        entry.Statements.Zip(entry.Answers).Any(pair => pair.First.Writes && pair.Second.Length > 0);
}
