using CsCheck;

namespace GraphExplorer.Engine.Tests.Metamorphic;

/// <summary>
/// Random graphs and queries, each asked in several ways that must agree: planned from either end, split, with and without indexes, with the
/// condition elsewhere, in three parts by a condition, and by the plainest matcher. METAMORPHIC_ITERATIONS makes the run longer.
/// </summary>
public sealed class MetamorphicTests
{
    private const int Iterations = 60;

    [Fact]
    public async Task A_query_and_its_rewritten_equals_give_the_same_rows()
    {
        var iterations = int.TryParse(Environment.GetEnvironmentVariable("METAMORPHIC_ITERATIONS"), out var asked) ? asked : Iterations;
        await Gen.Int[0, 5039].Array[20, 90].SampleAsync(
            async numbers =>
            {
                await using var one = new MetamorphicCase(numbers);
                await one.CheckAsync();
            },
            iter: iterations,
            threads: 1);
    }
}
