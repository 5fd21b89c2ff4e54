using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Procedures.BuiltIn;

/// <summary>Counts which properties entities of one kind have, and of what types.</summary>
internal sealed class PropertyCensus
{
    private readonly SortedDictionary<string, (SortedSet<string> Types, long Count)> _properties = new(StringComparer.Ordinal);
    private long _entities;

    /// <summary>Takes in one entity.</summary>
    internal void Add(PropertyList properties, TokenTable keys)
    {
        _entities++;
        for (var i = 0; i < properties.Count; i++)
        {
            var (key, value) = properties[i];
            var name = keys.Name(key);
            var (types, count) = _properties.TryGetValue(name, out var known) ? known : (new SortedSet<string>(StringComparer.Ordinal), 0);
            types.Add(TypeName(value));
            _properties[name] = (types, count + 1);
        }
    }

    /// <summary>For each property its types and whether every entity has it; one row of nulls for entities without properties.</summary>
    internal IEnumerable<(GraphValue Name, GraphValue Types, GraphValue Mandatory)> Results()
    {
        if (_entities == 0)
        {
            yield break;
        }

        if (_properties.Count == 0)
        {
            yield return (GraphValue.Null, GraphValue.Null, false);
        }

        foreach (var (name, (types, count)) in _properties)
        {
            yield return (name, GraphValue.FromList([.. types.Select(GraphValue.FromString)]), count == _entities);
        }
    }

    private static string TypeName(GraphValue value) => value.Kind switch
    {
        ValueKind.Integer => "Long",
        ValueKind.Float => "Double",
        ValueKind.List => value.AsList().Count == 0 ? "AnyArray" : TypeName(value.AsList()[0]) + "Array",
        _ => value.Kind.ToString(),
    };
}
