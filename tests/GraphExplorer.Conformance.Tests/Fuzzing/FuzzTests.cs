using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace GraphExplorer.Conformance.Tests.Fuzzing;

/// <summary>
/// Mutated statements end in rows or in an error of the user's, and nothing else: no other exception, hang or unbounded memory.
/// <c>GRAPHEXPLORER_FUZZ_SECONDS</c> says how long it runs and <c>GRAPHEXPLORER_FUZZ_SEED</c> where the random numbers begin.
/// </summary>
public sealed class FuzzTests
{
    private const int DefaultSeconds = 12;
    private const int DefaultSeed = 20261122;
    private const int MaximumFailures = 20;

    [Fact]
    public async Task Mutated_statements_end_in_rows_or_in_an_error_of_the_user()
    {
        var corpus = FuzzCorpus.Read();
        var mutator = new QueryMutator(corpus);
        var execution = new FuzzExecution();
        var minimizer = new QueryMinimizer(execution);
        var count = await RunAsync(
            "engine",
            Setting("GRAPHEXPLORER_FUZZ_SECONDS", DefaultSeconds),
            random => mutator.Next(random),
            execution.RunAsync,
            (seed, failure) => minimizer.MinimizeAsync(seed, failure, TestContext.Current.CancellationToken));
        Assert.InRange(execution.Answered, count / 50, count);
    }

    [Fact]
    public async Task Characters_of_any_kind_end_in_a_tree_or_in_an_error_of_the_user() =>
        await RunAsync(
            "parser",
            Setting("GRAPHEXPLORER_FUZZ_SECONDS", DefaultSeconds) / 6,
            random => new FuzzSeed([], random.Next(2) == 0 ? QueryMutator.Garbage(random) : Encoding.UTF8.GetString(Bytes(random))),
            (seed, _) => Task.FromResult(FuzzExecution.RoundTrip(seed.Query)),
            (seed, _) => Task.FromResult(seed));

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[random.Next(1, 300)];
        random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>Runs statements for some seconds and fails with those that failed, made small; the number of statements that ran.</summary>
    private static async Task<int> RunAsync(
        string name,
        int seconds,
        Func<Random, FuzzSeed> next,
        Func<FuzzSeed, CancellationToken, Task<FuzzFailure?>> run,
        Func<FuzzSeed, FuzzFailure, Task<FuzzSeed>> minimize)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var first = Setting("GRAPHEXPLORER_FUZZ_SEED", DefaultSeed);
        var failures = new Dictionary<string, string>(StringComparer.Ordinal);
        var journal = Path.Join(Path.GetTempPath(), $"graphexplorer-fuzz-{name}-{Environment.ProcessId}.cypher");
        using var memory = new MemoryWatch();
        var clock = Stopwatch.StartNew();
        var count = 0;
        for (; clock.Elapsed.TotalSeconds < seconds && failures.Count < MaximumFailures; count++)
        {
            var seed = next(new Random(first + count));

            // A process that dies of its stack or memory leaves behind what killed it.
            await File.WriteAllBytesAsync(journal, MemoryMarshal.AsBytes(string.Join(";\n", seed.Setup.Append(seed.Query)).AsSpan()).ToArray(), cancellationToken);
            var failure = await run(seed, cancellationToken) ?? memory.Failure();
            if (failure is not null && !failures.ContainsKey(failure.Kind))
            {
                var small = failure.Kind == "memory" ? seed : await minimize(seed, failure);
                failures.Add(failure.Kind, $"--- random {first + count}\n{string.Join(";\n", small.Setup.Append(small.Query))}\n{failure.Kind}\n{failure.Detail}");
            }
        }

        File.Delete(journal);
        TestContext.Current.SendDiagnosticMessage($"{name}: {count} statements in {clock.Elapsed.TotalSeconds:F0} s from {first}");
        Assert.True(failures.Count == 0, $"{failures.Count} kinds of failure in {count} statements:\n{string.Join("\n\n", failures.Values)}");
        return count;
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
