using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Semantics;

/// <summary>A warning of the semantic check.</summary>
internal sealed record StatementNotification(string Code, string Title, string Description, string Severity, SourcePosition? Position) : INotification
{
    internal static StatementNotification CartesianProduct(IEnumerable<string> separate, SourcePosition position) => new(
        "Neo.ClientNotification.Statement.CartesianProduct",
        "This query builds a cartesian product between disconnected patterns.",
        "If a part of a query contains multiple disconnected patterns, this will build a cartesian product between all those parts. "
            + "This may produce a large amount of data and slow down query processing. Often a relationship between the different parts, or OPTIONAL MATCH, "
            + $"was meant (identifier is: ({string.Join(", ", separate)}))",
        "WARNING",
        position);

    internal static StatementNotification DeprecatedFunction(string name, string successor, SourcePosition position) => new(
        "Neo.ClientNotification.Statement.FeatureDeprecationWarning",
        "This feature is deprecated and will be removed in future versions.",
        $"The query used a deprecated function: `{name}`. Use `{successor}` instead.",
        "WARNING",
        position);
}
