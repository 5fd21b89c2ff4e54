using System.Globalization;
using GraphExplorer.Storage.Tests.Durability.Load;

namespace GraphExplorer.Storage.Tests.Durability.Kills;

/// <summary>
/// The process that is killed: writers at the same time, each commit told to whoever started it. A line <c>t 7</c> or <c>b 7</c> says
/// that commit 7 is about to be made, as a transaction or as a batch of a bulk load; <c>a 7</c> that it was acknowledged.
/// </summary>
internal static class KilledWriter
{
    internal const string Argument = "write-until-killed";

    /// <summary>Writes until somebody kills it, or for a minute.</summary>
    internal static async Task RunAsync(string path, int seed)
    {
        await using var lines = Console.OpenStandardOutput();
        using var minute = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        Tell(lines, "o", 0);
        await using var store = LoadedStore.Open(path);
        Tell(lines, "r", store.Current.Version);
        var random = new Random(seed);
        try
        {
            await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(() => WriteAsync(store, lines, random.Next(), worker, minute.Token))));
        }
        catch (OperationCanceledException)
        {
            // The minute is over.
        }
    }

    private static async Task WriteAsync(GraphStore store, Stream lines, int seed, int worker, CancellationToken cancellationToken)
    {
        var random = new Random(seed);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (worker == 0 && random.Next(5) == 0)
            {
                LoadBatches(store, lines, random.Next(1, 4), cancellationToken);
                continue;
            }

            using var transaction = store.Begin();
            await transaction.AcquireWriterAsync(cancellationToken);
            var number = transaction.State.Version;
            NumberedWork.Perform(transaction);
            if (random.Next(20) == 0)
            {
                continue;
            }

            Tell(lines, "t", number);
            await transaction.CommitAsync(cancellationToken);
            Tell(lines, "a", number);
        }
    }

    private static void LoadBatches(GraphStore store, Stream lines, int batches, CancellationToken cancellationToken)
    {
        using var load = store.BeginBulkLoad(cancellationToken);
        for (var i = 0; i < batches; i++)
        {
            var number = store.Commits.Head.Version + 1;
            NumberedWork.Perform(load, store);
            Tell(lines, "b", number);
            load.Commit(cancellationToken);
            Tell(lines, "a", number);
        }
    }

    // One write of so few bytes goes into a pipe whole, whoever else writes.
    private static void Tell(Stream lines, string what, long number) =>
        lines.Write(System.Text.Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{what} {number}\n")));
}
