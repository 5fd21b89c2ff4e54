using GraphExplorer.Model;

namespace GraphExplorer.Storage.Indexes;

/// <summary>Which values can be equal to, or compare with, anything at all.</summary>
internal static class KeyEquality
{
    /// <summary>Whether some value equals this one: not so for null and NaN, alone or in a list.</summary>
    internal static bool CanEqual(GraphValue value)
    {
        if (value.IsNull || IsNaN(value))
        {
            return false;
        }

        if (value.IsList)
        {
            foreach (var item in value.AsList().Span)
            {
                if (!CanEqual(item))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Whether some key equals this one.</summary>
    internal static bool CanAllEqual(ReadOnlySpan<GraphValue> key)
    {
        foreach (var value in key)
        {
            if (!CanEqual(value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a range between these bounds, of which null is open, can hold anything.</summary>
    internal static bool CanCompare(GraphValue lower, GraphValue upper) =>
        IsComparable(lower) && IsComparable(upper)
        && (lower.IsNull || upper.IsNull || AreOneFamily(lower, upper));

    /// <summary>Whether two values are of types that compare with one another.</summary>
    internal static bool AreOneFamily(GraphValue left, GraphValue right) => (left.IsNumber && right.IsNumber) || left.Kind == right.Kind;

    private static bool IsComparable(GraphValue value) =>
        value.Kind is not (ValueKind.Duration or ValueKind.Point or ValueKind.Map or ValueKind.Node or ValueKind.Relationship or ValueKind.Path or ValueKind.Bytes)
        && !IsNaN(value);

    private static bool IsNaN(GraphValue value) => value.IsFloat && double.IsNaN(value.AsFloat());
}
