namespace GraphExplorer.Conformance.Tests.Recordings;

/// <summary>Where we answer otherwise than Neo4j 5.13 did, and why. What no longer differs must leave the list.</summary>
internal static class KnownDifferences
{
    /// <summary>By conversation and aspect.</summary>
    internal static IReadOnlyDictionary<(string Conversation, string Aspect), string> All { get; } = new Dictionary<(string, string), string>
    {
        [("syntax-error", "message")] = "The words that may stand there are those of our grammar, which has no administration commands; they are listed on one line.",
        [("failure-then-recover", "message")] = "The words that may stand there are those of our grammar, which has no administration commands; they are listed on one line.",
        [("type-error", "message")] = "The list's type is named once, not with every type that the sum could have; code and place are the same.",
        [("tx-timeout-exceeded", "rows")] = "We stop at the limit; Neo4j finished the row and noticed at the commit.",
        [("tx-timeout-exceeded", "message")] = "Our sentence names the limit.",
        [("profile", "plan argument Memory")] = "Memory is accounted for the whole statement, against its limit.",
        [("profile", "plan argument GlobalMemory")] = "Memory is accounted for the whole statement, against its limit.",
        [("components", "rows")] = "A second row names this program beside the Neo4j version that it answers for.",
        [("show-procedures", "rows")] = "Compared by name and mode in CatalogueTests, where those that are not served have their reason.",
        [("show-functions", "rows")] = "Compared by name and category in CatalogueTests: there are functions here that came after 5.13.",
    };
}
