namespace GraphExplorer.Model;

/// <summary>
/// Cypher's three-valued equality (=, &lt;&gt;, IN) and comparability (&lt;, &lt;=, &gt;, &gt;=) (openCypher CIP2016-06-14; Cypher manual,
/// "Equality and comparison operators").
/// </summary>
public static class ValueComparison
{
    /// <summary>
    /// Whether two values are equal; null when that is unknown because one is null, or holds a null where all else is equal.
    /// Values of different types are not equal, but integers and floats compare by their exact value. NaN equals nothing.
    /// </summary>
    public static bool? Equals(GraphValue left, GraphValue right)
    {
        if (left.IsInteger && right.IsInteger)
        {
            return left.AsInteger() == right.AsInteger();
        }

        // That two relationships of a pattern differ is tested for every row.
        if (left.IsRelationshipReference ? right.IsRelationshipReference : left.IsNodeReference && right.IsNodeReference)
        {
            return left.Equals(right);
        }

        if (left.IsNull || right.IsNull)
        {
            return null;
        }

        if (left.IsString && right.IsString)
        {
            return string.Equals(left.AsString(), right.AsString(), StringComparison.Ordinal);
        }

        if (left.IsNumber && right.IsNumber)
        {
            return !IsNaN(left) && NumberComparison.AreSame(left, right);
        }

        var kind = left.Kind;
        if (kind != right.Kind)
        {
            return false;
        }

        return kind switch
        {
            ValueKind.List => AreListsEqual(left.AsList().Span, right.AsList().Span),
            ValueKind.Map => AreMapsEqual(left.AsMap(), right.AsMap()),
            ValueKind.Point => ArePointsEqual(left.AsPoint(), right.AsPoint()),
            _ => ValueEquivalence.Instance.Equals(left, right),
        };
    }

    /// <summary>
    /// How two values compare. Numbers, strings, booleans, and temporal values of one type compare, as do lists of them, item by item;
    /// entities, paths, maps, points and durations do not, nor do values of different types.
    /// </summary>
    public static ValueRelation Compare(GraphValue left, GraphValue right)
    {
        if (left.IsNumber && right.IsNumber)
        {
            return IsNaN(left) || IsNaN(right) ? ValueRelation.Unordered : Of(NumberComparison.Order(left, right));
        }

        var kind = left.Kind;
        if (kind != right.Kind)
        {
            return ValueRelation.Incomparable;
        }

        return kind switch
        {
            ValueKind.String or ValueKind.Boolean or ValueKind.Date or ValueKind.LocalTime or ValueKind.Time or ValueKind.LocalDateTime or ValueKind.DateTime
                => Of(ValueOrdering.Instance.Compare(left, right)),
            ValueKind.List => CompareLists(left.AsList().Span, right.AsList().Span),
            _ => ValueRelation.Incomparable,
        };
    }

    private static bool IsNaN(GraphValue value) => value.IsFloat && double.IsNaN(value.AsFloat());

    private static ValueRelation Of(int order) => order < 0 ? ValueRelation.Less : order > 0 ? ValueRelation.Greater : ValueRelation.Equal;

    private static bool? AreListsEqual(ReadOnlySpan<GraphValue> left, ReadOnlySpan<GraphValue> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        bool? result = true;
        for (var i = 0; i < left.Length; i++)
        {
            switch (Equals(left[i], right[i]))
            {
                case false:
                    return false;
                case null:
                    result = null;
                    break;
            }
        }

        return result;
    }

    private static bool? AreMapsEqual(MapValue left, MapValue right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (!right.ContainsKey(left.Shape.Names[i]))
            {
                return false;
            }
        }

        bool? result = true;

        for (var i = 0; i < left.Count; i++)
        {
            switch (Equals(left.ValueSpan[i], right.GetOrNull(left.Shape.Names[i])))
            {
                case false:
                    return false;
                case null:
                    result = null;
                    break;
            }
        }

        return result;
    }

    private static bool ArePointsEqual(Point left, Point right) =>
        left.SrId == right.SrId && left.X == right.X && left.Y == right.Y && (!left.Is3D || left.Z == right.Z);

    private static ValueRelation CompareLists(ReadOnlySpan<GraphValue> left, ReadOnlySpan<GraphValue> right)
    {
        var common = Math.Min(left.Length, right.Length);
        for (var i = 0; i < common; i++)
        {
            var relation = Compare(left[i], right[i]);
            if (relation == ValueRelation.Equal)
            {
                continue;
            }

            // Entities and their like have no order, but equal ones do not keep a later item from deciding.
            if (relation != ValueRelation.Incomparable || Equals(left[i], right[i]) != true)
            {
                return relation;
            }
        }

        return Of(left.Length.CompareTo(right.Length));
    }
}
