namespace GraphExplorer.Conformance.Tests.Tck;

/// <summary>The scenarios that are known not to pass, each with its reason: lines of <c>Feature [n] name | reason</c>.</summary>
internal static class KnownFailures
{
    /// <summary>The ids of the scenarios.</summary>
    internal static IReadOnlySet<string> Ids { get; } = Read();

    private static HashSet<string> Read()
    {
        using var stream = typeof(KnownFailures).Assembly.GetManifestResourceStream("known-failures.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('#')).Select(line => line[..line.LastIndexOf(" | ", StringComparison.Ordinal)].Trim())];
    }
}
