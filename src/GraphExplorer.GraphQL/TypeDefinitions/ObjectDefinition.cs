using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.TypeDefinitions;

/// <summary>An object type of the definitions.</summary>
/// <param name="Name">the name</param>
/// <param name="Description">the description</param>
/// <param name="Kind">what it stands for</param>
/// <param name="Labels">the labels that its nodes have, all of them; none for other kinds</param>
/// <param name="Plural">the name of its list field</param>
/// <param name="Fields">the fields in order</param>
/// <param name="Position">the place in the definitions</param>
internal sealed record ObjectDefinition(
    string Name,
    string? Description,
    ObjectKind Kind,
    IReadOnlyList<string> Labels,
    string Plural,
    IReadOnlyList<FieldDefinition> Fields,
    SourcePosition Position)
{
    /// <summary>The property that tells its nodes apart: the field <c>id: ID!</c>; null where there is none.</summary>
    public FieldDefinition? Identifier { get; } = Fields.FirstOrDefault(field =>
        field is { Name: "id", Type: { Name: "ID", IsList: false, Required: true }, Source: PropertySource });

    /// <summary>The name of the field for one node, and the start of the list field's name.</summary>
    public string Singular => LowerFirst(Name);

    internal static string LowerFirst(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
