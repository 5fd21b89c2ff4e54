using GraphExplorer.Model;
using GraphExplorer.Storage.Indexes;

namespace GraphExplorer.Storage.Transactions;

/// <summary>Keeps the indexes of a draft in step with its entities. Unique constraints are checked before anything is changed.</summary>
internal sealed class IndexWriter(GraphState draft)
{
    private GraphValue[] _key = [];

    /// <summary>Enters an entity that gets a label. It is called before the label is there.</summary>
    internal void Add(EntityKind kind, int labelOrType, long id)
    {
        var indexes = draft.Schema.SearchableIndexes(kind, labelOrType);
        foreach (var index in indexes)
        {
            if (TryKey(index, id, -1, default, out var key))
            {
                ThrowIfTaken(index, key, id);
            }
        }

        foreach (var index in indexes)
        {
            if (TryKey(index, id, -1, default, out var key))
            {
                Insert(index, key, id);
            }
        }
    }

    /// <summary>Takes out an entity that loses a label or is deleted. It is called while its properties are still there.</summary>
    internal void Remove(EntityKind kind, int labelOrType, long id)
    {
        foreach (var index in draft.Schema.SearchableIndexes(kind, labelOrType))
        {
            if (TryKey(index, id, -1, default, out var key))
            {
                Remove(index, key, id);
            }
        }
    }

    /// <summary>Moves an entity whose property is about to change.</summary>
    internal void Change(EntityKind kind, ReadOnlySpan<int> labelsOrTypes, long id, int property, GraphValue value)
    {
        foreach (var labelOrType in labelsOrTypes)
        {
            foreach (var index in draft.Schema.SearchableIndexes(kind, labelOrType))
            {
                if (IsOver(index, property) && TryKey(index, id, property, value, out var key))
                {
                    ThrowIfTaken(index, key, id);
                }
            }
        }

        foreach (var labelOrType in labelsOrTypes)
        {
            foreach (var index in draft.Schema.SearchableIndexes(kind, labelOrType))
            {
                if (IsOver(index, property))
                {
                    Move(index, id, property, value);
                }
            }
        }
    }

    /// <summary>Enters an entity in an index that is being filled.</summary>
    internal void Fill(IndexDefinition index, long id, Func<long, GraphValue[], Exception>? onTaken)
    {
        if (!TryKey(index, id, -1, default, out var key))
        {
            return;
        }

        if (onTaken is not null && KeyEquality.CanAllEqual(key) && draft.Tables.WriteIndexTree(index).FindAny(key) is >= 0 and var other)
        {
            throw onTaken(other, key.ToArray());
        }

        Insert(index, key, id);
    }

    private static bool IsOver(IndexDefinition index, int property) => Array.IndexOf(index.PropertyKeys, property) >= 0;

    private void Move(IndexDefinition index, long id, int property, GraphValue value)
    {
        if (TryKey(index, id, -1, default, out var old))
        {
            Remove(index, old, id);
        }

        if (TryKey(index, id, property, value, out var key))
        {
            Insert(index, key, id);
        }
    }

    private void Insert(IndexDefinition index, ReadOnlySpan<GraphValue> key, long id)
    {
        draft.Tables.WriteIndexTree(index).Insert(key, (int)id);
        if (index.KeepsParts)
        {
            var parts = draft.Tables.WritePartTree(index);
            foreach (var part in IndexParts.Of(key[0], draft.Store.Strings))
            {
                parts.Insert(part, (int)id);
            }
        }
    }

    private void Remove(IndexDefinition index, ReadOnlySpan<GraphValue> key, long id)
    {
        draft.Tables.WriteIndexTree(index).Remove(key, (int)id);
        if (index.KeepsParts)
        {
            var parts = draft.Tables.WritePartTree(index);
            foreach (var part in IndexParts.Of(key[0], draft.Store.Strings))
            {
                parts.Remove(part, (int)id);
            }
        }
    }

    private void ThrowIfTaken(IndexDefinition index, ReadOnlySpan<GraphValue> key, long id)
    {
        if (index.OwningConstraint is null || !KeyEquality.CanAllEqual(key))
        {
            return;
        }

        var trees = draft.Tables.IndexTrees;
        var other = trees[index.Id]?.FindAny(key) ?? -1;
        if (other >= 0 && other != id)
        {
            throw ConstraintText.AlreadyTaken(draft.Store, index, other, key);
        }
    }

    // An entity is in an index when it has all of its properties; in a text index as strings, in a point index as points.
    private bool TryKey(IndexDefinition index, long id, int property, GraphValue value, out ReadOnlySpan<GraphValue> key)
    {
        var properties = index.PropertyKeys;
        if (_key.Length < properties.Length)
        {
            _key = new GraphValue[properties.Length];
        }

        for (var i = 0; i < properties.Length; i++)
        {
            var part = properties[i] == property ? value
                : index.EntityKind == EntityKind.Node ? draft.NodeProperty(id, properties[i])
                : draft.RelationshipProperty(id, properties[i]);
            if (part.IsNull || (index.Kind == StoredIndexKind.Text && !part.IsString)
                || (index.Kind == StoredIndexKind.Point && part.Kind != ValueKind.Point))
            {
                key = default;
                return false;
            }

            _key[i] = part;
        }

        key = _key.AsSpan(0, properties.Length);
        return true;
    }
}
