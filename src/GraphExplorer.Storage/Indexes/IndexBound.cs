using GraphExplorer.Model;

namespace GraphExplorer.Storage.Indexes;

/// <summary>A place between the entries of an index: of every entry it says whether the entry lies past it.</summary>
/// <param name="Place">What the place is relative to.</param>
/// <param name="Value">The value that it is relative to.</param>
/// <param name="Leading">The values that the keys before it equal; null for none.</param>
internal readonly record struct IndexBound(IndexPlace Place, GraphValue Value, GraphValue[]? Leading = null)
{
    /// <summary>Where a range begins; of the other bound only the type counts, when this one is open.</summary>
    internal static IndexBound Lower(GraphValue bound, bool inclusive, GraphValue other, GraphValue[]? leading) =>
        !bound.IsNull ? new IndexBound(inclusive ? IndexPlace.Before : IndexPlace.After, bound, leading)
        : other.IsNull ? new IndexBound(IndexPlace.First, default, leading)
        : new IndexBound(IndexPlace.BeforeFamily, other, leading);

    /// <summary>Where a range ends.</summary>
    internal static IndexBound Upper(GraphValue bound, bool inclusive, GraphValue other, GraphValue[]? leading) =>
        !bound.IsNull ? new IndexBound(inclusive ? IndexPlace.After : IndexPlace.Before, bound, leading)
        : other.IsNull ? new IndexBound(IndexPlace.Last, default, leading)
        : new IndexBound(IndexPlace.AfterFamily, other, leading);

    /// <summary>Whether the entry whose keys begin at <paramref name="offset"/> lies past this place. Once true, it is true for all later entries.</summary>
    internal bool IsPassedBy(GraphValue[] keys, int offset)
    {
        if (Leading is not null)
        {
            foreach (var leading in Leading)
            {
                var order = ValueOrdering.Instance.Compare(keys[offset++], leading);
                if (order != 0)
                {
                    return order > 0;
                }
            }
        }

        return Place switch
        {
            IndexPlace.First => true,
            IndexPlace.Last => false,
            IndexPlace.Before => ValueOrdering.Instance.Compare(keys[offset], Value) >= 0,
            IndexPlace.After => ValueOrdering.Instance.Compare(keys[offset], Value) > 0,
            IndexPlace.BeforeFamily => KeyEquality.AreOneFamily(keys[offset], Value) || ValueOrdering.Instance.Compare(keys[offset], Value) > 0,
            IndexPlace.AfterFamily => IsAfterFamily(keys[offset]),
            _ => IsAfterPrefix(keys[offset]),
        };
    }

    // NaN lies in the numbers' family but compares with none of them.
    private bool IsAfterFamily(GraphValue key) => KeyEquality.AreOneFamily(key, Value)
        ? key.IsFloat && double.IsNaN(key.AsFloat())
        : ValueOrdering.Instance.Compare(key, Value) > 0;

    private bool IsAfterPrefix(GraphValue key) =>
        ValueOrdering.Instance.Compare(key, Value) > 0 && !(key.IsString && key.AsString().StartsWith(Value.AsString(), StringComparison.Ordinal));
}
