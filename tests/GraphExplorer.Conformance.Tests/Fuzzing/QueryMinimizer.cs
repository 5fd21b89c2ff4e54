namespace GraphExplorer.Conformance.Tests.Fuzzing;

/// <summary>Leaves out tokens of a failing statement, and its graph, for as long as it fails in the same way.</summary>
internal sealed class QueryMinimizer(FuzzExecution execution)
{
    private const int MaximumRuns = 400;

    internal async Task<FuzzSeed> MinimizeAsync(FuzzSeed seed, FuzzFailure failure, CancellationToken cancellationToken)
    {
        var runs = 0;
        if (failure.Kind == "hang")
        {
            return seed;
        }

        if (await FailsAsync(seed with { Setup = [] }))
        {
            seed = seed with { Setup = [] };
        }

        var tokens = QueryTokens.Of(seed.Query);
        for (var size = Math.Max(1, tokens.Count / 2); size >= 1; size /= 2)
        {
            for (var at = 0; at < tokens.Count;)
            {
                List<string> shorter = [.. tokens[..at], .. tokens[Math.Min(at + size, tokens.Count)..]];
                if (await FailsAsync(seed with { Query = string.Concat(shorter) }))
                {
                    tokens = shorter;
                }
                else
                {
                    at += size;
                }
            }
        }

        return seed with { Query = string.Concat(tokens) };

        async Task<bool> FailsAsync(FuzzSeed candidate) =>
            runs++ < MaximumRuns && (await execution.RunAsync(candidate, cancellationToken))?.Kind == failure.Kind;
    }
}
