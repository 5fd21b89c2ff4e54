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
