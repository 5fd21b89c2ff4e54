using GraphExplorer.GraphQL.SchemaModel;
using GraphExplorer.GraphQL.TypeDefinitions;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>What a statement of the type definitions returns.</summary>
/// <param name="ResponseName">the key in the response</param>
/// <param name="Field">the field</param>
/// <param name="Position">the place in the document</param>
/// <param name="Source">the statement</param>
/// <param name="Arguments">its parameters by name</param>
/// <param name="Object">what is read of each value; null when they are scalars</param>
internal sealed record CypherSelection(
    string ResponseName, ApiField Field, SourcePosition Position, CypherSource Source, IReadOnlyDictionary<string, ValueSource> Arguments, ObjectSelection? Object)
    : Selection(ResponseName, Field, Position)
{
    internal override IEnumerable<Selection> Children => Object?.Fields ?? [];

    internal override string Describe() => $"statement returning {Source.Column} ({string.Join(", ", Arguments.Select(argument => $"{argument.Key}: {argument.Value}"))})";
}
