namespace GraphExplorer.GraphQL;

/// <summary>The limits of a GraphQL API and what it offers. Each message of a limit names its property here.</summary>
public sealed record GraphQLOptions
{
    /// <summary>The configuration section that these are read from, as messages name it.</summary>
    public const string Section = "GraphExplorer:GraphQL";

    /// <summary>The defaults.</summary>
    public static GraphQLOptions Default { get; } = new();

    /// <summary>How deep fields may be nested, and filters within a filter. Introspection may nest twice as deep.</summary>
    public int MaxDepth { get; init; } = 12;

    /// <summary>
    /// The price that an operation may have: each selected field counts 1, fragments expanded, and each that reads
    /// relationships or runs a statement counts 10.
    /// </summary>
    public int MaxComplexity { get; init; } = 1000;

    /// <summary>The most items that a list or page may have, and how many it has when no number is asked for.</summary>
    public int MaxPageSize { get; init; } = 1000;

    /// <summary>The most UTF-16 characters that a document may have.</summary>
    public int MaxDocumentLength { get; init; } = 100_000;

    /// <summary>The most nodes of the syntax tree (fields, arguments, values, directives, fragments) that a document may have.</summary>
    public int MaxDocumentNodes { get; init; } = 5000;

    /// <summary>The most top-level fields of one operation; each is one statement.</summary>
    public int MaxRootFields { get; init; } = 20;

    /// <summary>The most fragment spreads that a document may have; what validation costs grows with their square.</summary>
    public int MaxFragmentSpreads { get; init; } = 100;

    /// <summary>The most comparisons and relationship conditions that the filters of one operation may have.</summary>
    public int MaxFilterConditions { get; init; } = 500;

    /// <summary>The most items of a list that a filter or an argument is given.</summary>
    public int MaxListItems { get; init; } = 10_000;

    /// <summary>The most bytes that the body of a request may have.</summary>
    public int MaxRequestBytes { get; init; } = 1_000_000;

    /// <summary>How long one operation may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether <c>__schema</c> and <c>__type</c> are answered.</summary>
    public bool Introspection { get; init; } = true;

    /// <summary>How many documents stay checked and translated; the least recently used goes first.</summary>
    public int DocumentCacheSize { get; init; } = 1000;

    /// <summary>The database that sessions read; null for the default one.</summary>
    public string? Database { get; init; }

    /// <summary>Throws <see cref="ArgumentOutOfRangeException"/> that names the key and the range.</summary>
    public void Validate()
    {
        Positive(MaxDepth, nameof(MaxDepth));
        Positive(MaxComplexity, nameof(MaxComplexity));
        Positive(MaxPageSize, nameof(MaxPageSize));
        Positive(MaxDocumentLength, nameof(MaxDocumentLength));
        Positive(MaxDocumentNodes, nameof(MaxDocumentNodes));
        Positive(MaxRootFields, nameof(MaxRootFields));
        Positive(MaxFragmentSpreads, nameof(MaxFragmentSpreads));
        Positive(MaxFilterConditions, nameof(MaxFilterConditions));
        Positive(MaxListItems, nameof(MaxListItems));
        Positive(MaxRequestBytes, nameof(MaxRequestBytes));
        Positive(DocumentCacheSize, nameof(DocumentCacheSize));
        if (Timeout <= TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(Timeout), Timeout, $"{Section}:{nameof(Timeout)} must be a time above zero.");
        }
    }

    private static void Positive(int value, string name)
    {
        if (value < 1)
        {
            throw new ArgumentOutOfRangeException(name, value, $"{Section}:{name} must be 1 at least.");
        }
    }
}
