using GraphExplorer.GraphQL.TypeDefinitions;

namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>An object type of the API.</summary>
internal sealed class ApiObject(string name, string? description, ObjectDefinition? definition = null) : ApiType(name, description)
{
    private readonly List<ApiField> _fields = [];
    private readonly Dictionary<string, ApiField> _byName = new(StringComparer.Ordinal);

    /// <summary>The definition that it was made of; null for connections and the like.</summary>
    internal ObjectDefinition? Definition => definition;

    internal IReadOnlyList<ApiField> Fields => _fields;

    internal void Add(ApiField field)
    {
        _byName.Add(field.Name, field);
        _fields.Add(field);
    }

    internal ApiField? Find(string fieldName) => _byName.GetValueOrDefault(fieldName);
}
