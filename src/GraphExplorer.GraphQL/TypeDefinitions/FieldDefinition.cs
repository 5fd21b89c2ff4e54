using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.TypeDefinitions;

/// <summary>A field of an object type.</summary>
/// <param name="Name">the name in the API</param>
/// <param name="Description">the description</param>
/// <param name="Type">the type</param>
/// <param name="Source">where its value comes from</param>
/// <param name="Arguments">the arguments of a <c>@cypher</c> field</param>
/// <param name="Position">the place in the definitions</param>
internal sealed record FieldDefinition(
    string Name,
    string? Description,
    TypeReference Type,
    FieldSource Source,
    IReadOnlyList<ArgumentDefinition> Arguments,
    SourcePosition Position);
