namespace GraphExplorer.Cypher.Writing;

/// <summary>How a tree is laid out.</summary>
public sealed record CypherWriterOptions
{
    /// <summary>All on one line.</summary>
    public static CypherWriterOptions SingleLine { get; } = new();

    /// <summary>Each clause, and each WHERE, ORDER BY, SKIP and LIMIT, on its own line; subqueries indented by two spaces.</summary>
    public static CypherWriterOptions Indented { get; } = new() { ClausePerLine = true };

    /// <summary>Whether each clause begins a line.</summary>
    public bool ClausePerLine { get; init; }
}
