using GraphExplorer.Model;
using GraphExplorer.Storage.Indexes;
using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Loading;

/// <summary>Enters many entities in one index at once, with the parts of their values where it keeps them.</summary>
internal sealed class IndexLoad(GraphState draft, IndexDefinition index)
{
    private readonly EntryList _values = new(index.PropertyKeys.Length, 16);
    private readonly EntryList _parts = new(IndexParts.Arity(index.Kind), 16);
    private readonly GraphValue[] _key = new GraphValue[index.PropertyKeys.Length];
    private readonly StringPool _strings = index.KeepsParts ? new() : draft.Store.Strings;

    /// <summary>Takes an entity of the index's label or type. It is in the index when it has all properties; in a text index as strings, in a point index as points.</summary>
    internal void Add(long id)
    {
        for (var i = 0; i < _key.Length; i++)
        {
            var value = index.EntityKind == EntityKind.Node
                ? draft.NodeProperty(id, index.PropertyKeys[i])
                : draft.RelationshipProperty(id, index.PropertyKeys[i]);
            if (value.IsNull || (index.Kind == StoredIndexKind.Text && !value.IsString) || (index.Kind == StoredIndexKind.Point && value.Kind != ValueKind.Point))
            {
                return;
            }

            _key[i] = value;
        }

        _values.Add(_key, (int)id);
        if (!index.KeepsParts)
        {
            return;
        }

        foreach (var part in IndexParts.Of(_key[0], _strings))
        {
            _parts.Add(part, (int)id);
        }
    }

    /// <summary>
    /// Enters what was taken. <paramref name="onTaken"/> makes the error for two entities of one key where a constraint forbids it.
    /// </summary>
    internal void Enter(IndexTree values, IndexTree? parts, Func<int, int, GraphValue[], Exception> onTaken)
    {
        _values.Enter(values, index.OwningConstraint is null ? null : onTaken);
        if (parts is not null)
        {
            _parts.Enter(parts, null);
        }
    }
}
