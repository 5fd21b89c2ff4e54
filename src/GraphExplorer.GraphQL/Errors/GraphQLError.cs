using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.Errors;

/// <summary>One entry of a response's <c>errors</c>.</summary>
/// <param name="Code"><c>extensions.code</c></param>
/// <param name="Message">what is wrong and how to mend it</param>
internal sealed record GraphQLError(string Code, string Message)
{
    /// <summary>Places in the document.</summary>
    internal IReadOnlyList<SourcePosition> Locations { get; init; } = [];

    /// <summary>Response names and list indices down to the field; null for an error of the request as a whole.</summary>
    internal IReadOnlyList<object>? Path { get; init; }

    /// <summary>The section of the GraphQL specification whose rule is broken.</summary>
    internal string? Section { get; init; }

    /// <summary>The error of a database, at a field.</summary>
    internal static GraphQLError From(GraphException exception, IReadOnlyList<object>? path, IReadOnlyList<SourcePosition> locations) =>
        new(exception.Code, exception.Hint is null ? exception.Message : $"{exception.Message} {exception.Hint}") { Path = path, Locations = locations };
}
