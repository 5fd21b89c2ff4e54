using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Storage.Transactions;

/// <summary>Says which values a property can hold (Cypher manual, "Property types") and brings them into the form that is stored.</summary>
internal static class StorableValues
{
    private const string Subset =
        "Neo4j only supports a subset of Cypher types for storage as singleton or array properties. Please refer to section cypher/syntax/values of the manual for more details.";

    /// <summary>The value as it is stored. Throws <see cref="GraphException"/> (TypeError, or ArgumentError past the size limit).</summary>
    internal static GraphValue Normalise(GraphValue value, long maxBytes)
    {
        switch (value.Kind)
        {
            case ValueKind.String:
                ThrowIfLarger(2L * value.AsString().Length, maxBytes);
                return value;
            case ValueKind.Bytes:
                ThrowIfLarger(value.AsBytes().LongLength, maxBytes);
                return GraphValue.FromBytes((byte[])value.AsBytes().Clone());
            case ValueKind.List:
                return NormaliseList(value, maxBytes);
            case ValueKind.Map or ValueKind.Node or ValueKind.Relationship or ValueKind.Path:
                throw NotPrimitive(value);
            default:
                return value;
        }
    }

    private static GraphValue NormaliseList(GraphValue value, long maxBytes)
    {
        var items = value.AsList().Span;
        var kind = ValueKind.Null;
        var bytes = 0L;
        foreach (var item in items)
        {
            kind = Common(kind, item);
            bytes += 16 + (item.IsString ? 2L * item.AsString().Length : 0);
            ThrowIfLarger(bytes, maxBytes);
        }

        return kind == ValueKind.Float ? Widened(items, value) : value;
    }

    private static ValueKind Common(ValueKind kind, GraphValue item)
    {
        switch (item.Kind)
        {
            case ValueKind.Null:
                throw new GraphException(StatusCodes.PropertyTypeInvalid, "Collections containing null values can not be stored in properties.");
            case ValueKind.List:
                throw new GraphException(StatusCodes.PropertyTypeInvalid, "Collections containing collections can not be stored in properties.");
            case ValueKind.Map or ValueKind.Node or ValueKind.Relationship or ValueKind.Path:
                throw NotPrimitive(item);
            case ValueKind.Bytes:
                throw new GraphException(StatusCodes.PropertyTypeInvalid, Subset);
        }

        if (kind == ValueKind.Null || kind == item.Kind)
        {
            return item.Kind;
        }

        // Integers beside floats are stored as floats.
        return kind is ValueKind.Integer or ValueKind.Float && item.IsNumber
            ? ValueKind.Float
            : throw new GraphException(StatusCodes.PropertyTypeInvalid, Subset);
    }

    private static GraphValue Widened(ReadOnlySpan<GraphValue> items, GraphValue value)
    {
        GraphValue[]? widened = null;
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].IsInteger)
            {
                widened ??= items.ToArray();
                widened[i] = GraphValue.FromFloat(items[i].AsInteger());
            }
        }

        return widened is null ? value : GraphValue.FromList(widened);
    }

    private static GraphException NotPrimitive(GraphValue value)
    {
        const int Shown = 100;
        var text = value.IsMap && value.AsMap().Count <= 8 ? value.ToString() : value.Kind.ToString();
        return new GraphException(
            StatusCodes.PropertyTypeInvalid,
            $"Property values can only be of primitive types or arrays thereof. Encountered: {(text.Length > Shown ? text[..Shown] + "…" : text)}.");
    }

    private static void ThrowIfLarger(long bytes, long maxBytes)
    {
        if (bytes > maxBytes)
        {
            throw new GraphException(
                StatusCodes.ArgumentError,
                string.Create(CultureInfo.InvariantCulture, $"A property's value is larger than the {maxBytes:N0} bytes that it may take."));
        }
    }
}
