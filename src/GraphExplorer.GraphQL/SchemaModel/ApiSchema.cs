using GraphExplorer.GraphQL.TypeDefinitions;

namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>The API that was made of type definitions: its types by name.</summary>
internal sealed class ApiSchema
{
    private readonly Dictionary<string, ApiType> _types = new(StringComparer.Ordinal);
    private readonly List<ApiType> _ordered = [];

    internal ApiSchema(ApiObject query)
    {
        Query = query;
        Add(query);
    }

    /// <summary>The type of the top-level fields.</summary>
    internal ApiObject Query { get; }

    /// <summary>All types, in the order in which they were made.</summary>
    internal IReadOnlyList<ApiType> Types => _ordered;

    internal ApiType? Find(string name) => _types.GetValueOrDefault(name);

    internal ApiType Get(string name) => _types[name];

    /// <summary>Adds a type; false when there is one of that name.</summary>
    internal bool TryAdd(ApiType type)
    {
        if (!_types.TryAdd(type.Name, type))
        {
            return false;
        }

        _ordered.Add(type);
        return true;
    }

    private void Add(ApiType type) => TryAdd(type);

    /// <summary>The reference to a type of this schema that definitions name.</summary>
    internal ApiTypeReference Reference(TypeReference reference) =>
        new(Get(reference.Name), reference.Required, reference.IsList, reference.ItemRequired);
}
