namespace GraphExplorer.Model;

/// <summary>
/// What a user can cause: a status code of Neo4j's, a message that says what and where, and a hint that says how to mend it.
/// </summary>
public sealed class GraphException : Exception
{
    /// <summary>Makes an error with a status code such as <see cref="StatusCodes.SyntaxError"/>.</summary>
    public GraphException(string code, string message, SourcePosition? position = null, string? hint = null, Exception? innerException = null)
        : base(message, innerException)
    {
        Code = code;
        Position = position;
        Hint = hint;
    }

    /// <summary>Neo4j's status code: <c>Neo.Classification.Category.Title</c>.</summary>
    public string Code { get; }

    /// <summary>The place in the query, where one is known.</summary>
    public SourcePosition? Position { get; }

    /// <summary>How to mend it, where that is known.</summary>
    public string? Hint { get; }

    /// <summary>The query that the position is in, once a boundary has added it (<see cref="WithQuery"/>).</summary>
    public string? QueryText { get; private init; }

    /// <summary>The classification: ClientError, TransientError or DatabaseError.</summary>
    public string Classification => Code.Split('.') is [_, var classification, ..] ? classification : "DatabaseError";

    /// <summary>Whether the same work may succeed when it is tried again.</summary>
    public bool IsRetriable => Code.StartsWith("Neo.TransientError.", StringComparison.Ordinal);

    /// <summary>The same error with the query text, so that <see cref="Excerpt"/> can show the line.</summary>
    public GraphException WithQuery(string queryText) =>
        QueryText is not null ? this : new GraphException(Code, Message, Position, Hint, InnerException ?? this) { QueryText = queryText };

    /// <summary>The same error seen from a larger text, in which the failing statement begins at <paramref name="origin"/>.</summary>
    public GraphException Within(string text, SourcePosition origin) =>
        new(Code, Message, Position?.Within(origin), Hint, InnerException ?? this) { QueryText = text };

    /// <summary>The offending line with a caret below the place; null where no position or text is known. Long lines are cut around the place.</summary>
    public string? Excerpt() => Position is { } position && QueryText is { } text ? SourceExcerpt.Of(text, position) : null;

    /// <summary>The message as Neo4j sends it: text, place, the quoted line with a caret, and the hint.</summary>
    public string FullMessage()
    {
        var text = Message;
        if (Position is { } position)
        {
            text += $" ({position})";
        }

        if (Excerpt() is { } excerpt)
        {
            text += "\n" + excerpt;
        }

        return Hint is null ? text : $"{text}\nHint: {Hint}";
    }
}
