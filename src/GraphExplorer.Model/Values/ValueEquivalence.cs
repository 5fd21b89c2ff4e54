namespace GraphExplorer.Model;

/// <summary>
/// The equivalence that grouping and DISTINCT use (openCypher CIP2016-06-14): as equality, but null is equivalent to null and NaN to NaN.
/// 1 and 1.0 are equivalent and hash alike; entities are equivalent by id, detached or not.
/// </summary>
public sealed class ValueEquivalence : IEqualityComparer<GraphValue>
{
    private ValueEquivalence()
    {
    }

    /// <summary>The one instance.</summary>
    public static ValueEquivalence Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(GraphValue x, GraphValue y)
    {
        if (x.IsInteger && y.IsInteger)
        {
            return x.AsInteger() == y.AsInteger();
        }

        var kind = x.Kind;
        if (kind != y.Kind)
        {
            return x.IsNumber && y.IsNumber && NumberComparison.AreSame(x, y);
        }

        return kind switch
        {
            ValueKind.Null => true,
            ValueKind.Integer or ValueKind.Float => NumberComparison.AreSame(x, y),
            ValueKind.String => string.Equals(x.AsString(), y.AsString(), StringComparison.Ordinal),
            ValueKind.List => AreListsEquivalent(x.AsList().Span, y.AsList().Span),
            ValueKind.Map => AreMapsEquivalent(x.AsMap(), y.AsMap()),
            ValueKind.Node or ValueKind.Relationship => x.AsEntityId() == y.AsEntityId(),
            ValueKind.Path => PathIds.Of(x).SequenceEqual(PathIds.Of(y)),
            _ => x.Equals(y),
        };
    }

    /// <inheritdoc/>
    public int GetHashCode(GraphValue obj)
    {
        switch (obj.Kind)
        {
            case ValueKind.Integer:
            case ValueKind.Float:
                return NumberComparison.Hash(obj);
            case ValueKind.String:
                return obj.AsString().GetHashCode(StringComparison.Ordinal);
            case ValueKind.Node:
                return HashCode.Combine(ValueKind.Node, obj.AsEntityId());
            case ValueKind.Relationship:
                return HashCode.Combine(ValueKind.Relationship, obj.AsEntityId());
            case ValueKind.List:
                return HashOf(obj.AsList().Span);
            case ValueKind.Map:
                return HashOf(obj.AsMap());
            case ValueKind.Path:
                return HashOf(PathIds.Of(obj));
            default:
                return obj.GetHashCode();
        }
    }

    private bool AreListsEquivalent(ReadOnlySpan<GraphValue> left, ReadOnlySpan<GraphValue> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (!Equals(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    private bool AreMapsEquivalent(MapValue left, MapValue right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (!right.TryGetValue(left.Shape.Names[i], out var value) || !Equals(left.ValueSpan[i], value))
            {
                return false;
            }
        }

        return true;
    }

    private int HashOf(ReadOnlySpan<GraphValue> items)
    {
        var hash = default(HashCode);
        foreach (var item in items)
        {
            hash.Add(GetHashCode(item));
        }

        return hash.ToHashCode();
    }

    // Keys may come in any order: the entries' hashes are combined by a commutative operation.
    private int HashOf(MapValue map)
    {
        var hash = map.Count;
        for (var i = 0; i < map.Count; i++)
        {
            hash ^= HashCode.Combine(map.Shape.Names[i].GetHashCode(StringComparison.Ordinal), GetHashCode(map.ValueSpan[i]));
        }

        return hash;
    }

    private static int HashOf(ReadOnlySpan<long> ids)
    {
        var hash = default(HashCode);
        foreach (var id in ids)
        {
            hash.Add(id);
        }

        return hash.ToHashCode();
    }
}
