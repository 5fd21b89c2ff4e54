namespace GraphExplorer.Cypher.Parsing;

/// <summary>The limits of what is parsed, so that a hostile text costs little.</summary>
public sealed record CypherParserOptions
{
    /// <summary>The limits that hold unless others are given.</summary>
    public static CypherParserOptions Default { get; } = new();

    /// <summary>The longest text, in UTF-16 units.</summary>
    public int MaximumTextLength { get; init; } = 8 * 1024 * 1024;

    /// <summary>The most tokens.</summary>
    public int MaximumTokens { get; init; } = 1_000_000;

    /// <summary>The deepest nesting of brackets, subqueries and prefix operators in the text.</summary>
    public int MaximumNesting { get; init; } = 250;

    /// <summary>The deepest tree, to which each operator of a long chain adds a level; whoever walks the tree by recursion relies on it.</summary>
    public int MaximumDepth { get; init; } = 1_000;
}
