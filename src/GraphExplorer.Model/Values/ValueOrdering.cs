namespace GraphExplorer.Model;

/// <summary>
/// The total order that ORDER BY, min() and max() use (openCypher CIP2016-06-14 "Orderability"; Cypher manual, "Ordering and comparison
/// of values"), ascending: map, node, relationship, list, path, point, zoned and local date-time, date, zoned and local time, duration,
/// string, boolean, number with NaN last, null. Numbers compare by exact value, strings by code point, entities by id.
/// </summary>
public sealed class ValueOrdering : IComparer<GraphValue>
{
    private ValueOrdering()
    {
    }

    /// <summary>The one instance.</summary>
    public static ValueOrdering Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(GraphValue x, GraphValue y)
    {
        if (x.IsInteger && y.IsInteger)
        {
            return x.AsInteger().CompareTo(y.AsInteger());
        }

        var left = x.Kind;
        var right = y.Kind;
        var order = Rank(left).CompareTo(Rank(right));
        if (order != 0)
        {
            return order;
        }

        return left switch
        {
            ValueKind.Null => 0,
            ValueKind.Boolean => x.AsBoolean().CompareTo(y.AsBoolean()),
            ValueKind.Integer or ValueKind.Float => NumberComparison.Order(x, y),
            ValueKind.String => CodePointOrder.Compare(x.AsString(), y.AsString()),
            ValueKind.Bytes => x.AsBytes().AsSpan().SequenceCompareTo(y.AsBytes()),
            ValueKind.List => CompareLists(x.AsList().Span, y.AsList().Span),
            ValueKind.Map => CompareMaps(x.AsMap(), y.AsMap()),
            ValueKind.Node or ValueKind.Relationship => x.AsEntityId().CompareTo(y.AsEntityId()),
            ValueKind.Path => PathIds.Of(x).SequenceCompareTo(PathIds.Of(y)),
            ValueKind.Date => x.AsIsoDate().CompareTo(y.AsIsoDate()),
            ValueKind.LocalTime => x.AsLocalTime().CompareTo(y.AsLocalTime()),
            ValueKind.Time => TemporalOrder.Compare(x.AsTime(), y.AsTime()),
            ValueKind.LocalDateTime => x.AsIsoLocalDateTime().CompareTo(y.AsIsoLocalDateTime()),
            ValueKind.DateTime => TemporalOrder.Compare(x.AsIsoDateTime(), y.AsIsoDateTime()),
            ValueKind.Duration => TemporalOrder.Compare(x.AsDuration(), y.AsDuration()),
            ValueKind.Point => ComparePoints(x.AsPoint(), y.AsPoint()),
            _ => throw new InvalidOperationException($"No order for a {left}."),
        };
    }

    private static int Rank(ValueKind kind) => kind switch
    {
        ValueKind.Map => 0,
        ValueKind.Node => 1,
        ValueKind.Relationship => 2,
        ValueKind.List => 3,
        ValueKind.Bytes => 4,
        ValueKind.Path => 5,
        ValueKind.Point => 6,
        ValueKind.DateTime => 7,
        ValueKind.LocalDateTime => 8,
        ValueKind.Date => 9,
        ValueKind.Time => 10,
        ValueKind.LocalTime => 11,
        ValueKind.Duration => 12,
        ValueKind.String => 13,
        ValueKind.Boolean => 14,
        ValueKind.Integer or ValueKind.Float => 15,
        _ => 16,
    };

    private int CompareLists(ReadOnlySpan<GraphValue> left, ReadOnlySpan<GraphValue> right)
    {
        var common = Math.Min(left.Length, right.Length);
        for (var i = 0; i < common; i++)
        {
            var order = Compare(left[i], right[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    // By size, then by the sorted keys, then by the values in the order of those keys.
    private int CompareMaps(MapValue left, MapValue right)
    {
        if (left.Count != right.Count)
        {
            return left.Count.CompareTo(right.Count);
        }

        var leftNames = left.Shape.Names.ToArray();
        var rightNames = right.Shape.Names.ToArray();
        Array.Sort(leftNames, CodePointOrder.Compare);
        Array.Sort(rightNames, CodePointOrder.Compare);
        for (var i = 0; i < leftNames.Length; i++)
        {
            var order = CodePointOrder.Compare(leftNames[i], rightNames[i]);
            if (order != 0)
            {
                return order;
            }
        }

        foreach (var name in leftNames)
        {
            var order = Compare(left.GetOrNull(name), right.GetOrNull(name));
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static int ComparePoints(Point left, Point right)
    {
        var order = left.SrId.CompareTo(right.SrId);
        order = order != 0 ? order : left.X.CompareTo(right.X);
        order = order != 0 ? order : left.Y.CompareTo(right.Y);
        return order != 0 || !left.Is3D ? order : left.Z.CompareTo(right.Z);
    }
}
