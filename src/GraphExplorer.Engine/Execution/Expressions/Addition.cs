using GraphExplorer.Engine.Functions;
using GraphExplorer.Engine.Functions.Temporal;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>What + does with values that are not both integers (Cypher manual, "String operators", "List operators", "Temporal operators").</summary>
internal static class Addition
{
    private const int LongestString = 1 << 28;
    private const int LongestList = 1 << 26;

    /// <summary>The sum of two values that are not null. Throws <see cref="GraphException"/> (TypeError) when they have none.</summary>
    internal static GraphValue Add(GraphValue left, GraphValue right, MemoryTracker memory)
    {
        if (left.IsNumber && right.IsNumber)
        {
            return left.IsInteger && right.IsInteger ? Arithmetic.Add(left.AsInteger(), right.AsInteger()) : left.AsFloat() + right.AsFloat();
        }

        if (left.IsList || right.IsList)
        {
            return AddLists(left, right, memory);
        }

        if (left.IsString || right.IsString)
        {
            return AddStrings(left, right, memory);
        }

        if (right.Kind == ValueKind.Duration && TemporalArithmetic.Add(left, right.AsDuration()) is { IsNull: false } sum)
        {
            return sum;
        }

        return left.Kind == ValueKind.Duration && TemporalArithmetic.Add(right, left.AsDuration()) is { IsNull: false } flipped
            ? flipped
            : throw Mismatch(left, right);
    }

    private static GraphValue AddStrings(GraphValue left, GraphValue right, MemoryTracker memory)
    {
        var first = Text(left) ?? throw Mismatch(left, right);
        var second = Text(right) ?? throw Mismatch(left, right);
        LargeValue.Check(memory, (long)first.Length + second.Length, LongestString, sizeof(char), "A string");
        return LargeValue.Noted(string.Concat(first, second), memory);
    }

    // Numbers and booleans join a string in their printed form; temporal and spatial values do not.
    private static string? Text(GraphValue value) => value.Kind switch
    {
        ValueKind.String => value.AsString(),
        ValueKind.Integer or ValueKind.Float or ValueKind.Boolean => GraphValueText.Format(value),
        _ => null,
    };

    private static GraphValue AddLists(GraphValue left, GraphValue right, MemoryTracker memory)
    {
        var first = left.IsList ? left.AsList().Span : [left];
        var second = right.IsList ? right.AsList().Span : [right];
        LargeValue.Check(memory, (long)first.Length + second.Length, LongestList, 0, "A list");
        LargeValue.Check(memory, ValueSize.Of(left) + ValueSize.Of(right));
        var items = new GraphValue[first.Length + second.Length];
        first.CopyTo(items);
        second.CopyTo(items.AsSpan(first.Length));
        return LargeValue.Noted(GraphValue.FromList(items), memory);
    }

    private static GraphException Mismatch(GraphValue left, GraphValue right) =>
        new(StatusCodes.TypeError, $"Cannot add `{ValueDescription.RuntimeType(left)}` and `{ValueDescription.RuntimeType(right)}`");
}
