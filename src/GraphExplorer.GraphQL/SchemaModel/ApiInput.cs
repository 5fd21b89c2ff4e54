using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>An input object.</summary>
internal sealed class ApiInput(string name, string? description) : ApiType(name, description)
{
    private readonly List<ApiInputField> _fields = [];
    private readonly Dictionary<string, ApiInputField> _byName = new(StringComparer.Ordinal);

    internal IReadOnlyList<ApiInputField> Fields => _fields;

    internal void Add(ApiInputField field)
    {
        _byName.Add(field.Name, field);
        _fields.Add(field);
    }

    internal ApiInputField? Find(string fieldName) => _byName.GetValueOrDefault(fieldName);
}

/// <summary>A field of an input object, or an argument.</summary>
/// <param name="Name">the name</param>
/// <param name="Type">the type</param>
/// <param name="Role">what it does in a filter or a sort; null for arguments and plain input types</param>
/// <param name="Description">the description</param>
internal sealed record ApiInputField(string Name, ApiTypeReference Type, InputRole? Role = null, string? Description = null)
{
    /// <summary>The value when none is given; null when there is no default.</summary>
    internal GraphValue? Default { get; init; }
}
