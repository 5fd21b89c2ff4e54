using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Semantics;

/// <summary>What the semantic check tells of statements that run and may not mean what they say.</summary>
internal static class StatementNotification
{
    internal static Notification CartesianProduct(IEnumerable<string> separate, SourcePosition position) => new(
        "Neo.ClientNotification.Statement.CartesianProduct",
        "Every match of one pattern is combined with every match of another.",
        "The patterns share no variable, so the rows are all combinations of their matches, which may be many. "
            + $"Join them by a relationship or a variable, or make one optional, if that was meant (not joined: {string.Join(", ", separate)})",
        "INFORMATION",
        "PERFORMANCE",
        position);

    internal static Notification DeprecatedFunction(string name, string successor, SourcePosition position) => new(
        "Neo.ClientNotification.Statement.FeatureDeprecationWarning",
        "This feature is deprecated and will be removed in future versions.",
        $"The query used a deprecated function: `{name}`. Use `{successor}` instead.",
        "WARNING",
        "DEPRECATION",
        position);
}
