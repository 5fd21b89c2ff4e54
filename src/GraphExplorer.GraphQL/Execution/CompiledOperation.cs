namespace GraphExplorer.GraphQL.Execution;

/// <summary>An operation that only lacks the values of a request.</summary>
/// <param name="Fields">the top-level fields in the order of the response</param>
internal sealed record CompiledOperation(IReadOnlyList<RootField> Fields)
{
    /// <summary>How many of the fields are statements.</summary>
    internal int StatementCount { get; } = Fields.Count(field => field.Statement is not null);

    /// <summary>Whether a field is answered from the schema.</summary>
    internal bool HasIntrospection { get; } = Fields.Any(field => field.Introspection is not null);
}
