using System.Buffers.Binary;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Buffers;

/// <summary>
/// Numbers that order as values of one kind do, as far as 64 bits tell: integers and dates wholly, floats and mixed numbers by their
/// floats, strings by their first four UTF-16 units in the order of code points. Sorting compares them instead of the values.
/// </summary>
internal static class SortPrefix
{
    private const int UnitsOfString = 4;

    /// <summary>Fills in the entries of all rows of a buffer. True when the prefixes decide the order of the column alone.</summary>
    internal static bool Fill(RowBuffer rows, int column, bool descending, Span<SortEntry> entries)
    {
        var kind = KindOf(rows, column, out var exact);
        for (var row = 0; row < entries.Length; row++)
        {
            var prefix = Of(rows.Value(row, column), kind);
            entries[row] = new SortEntry(descending ? ~prefix : prefix, row);
        }

        return exact;
    }

    // The kind that all values have but nulls; Null when they have several, and no prefix tells anything.
    private static ValueKind KindOf(RowBuffer rows, int column, out bool exact)
    {
        var kind = ValueKind.Null;
        var nulls = false;
        exact = false;
        for (var row = 0; row < rows.Count; row++)
        {
            var next = rows.Value(row, column).Kind;
            if (next == ValueKind.Null)
            {
                nulls = true;
                continue;
            }

            if (kind == ValueKind.Null)
            {
                kind = next;
            }
            else if (kind != next)
            {
                if (kind is not (ValueKind.Integer or ValueKind.Float) || next is not (ValueKind.Integer or ValueKind.Float))
                {
                    return ValueKind.Null;
                }

                kind = ValueKind.Float;
            }
        }

        exact = !nulls && (kind is ValueKind.Integer or ValueKind.Date or ValueKind.Node or ValueKind.Relationship);
        return kind;
    }

    private static long Of(GraphValue value, ValueKind kind) => kind == ValueKind.Null ? 0 : value.IsNull ? long.MaxValue : kind switch
    {
        ValueKind.Integer => value.AsInteger(),
        ValueKind.Float => OfFloat(value.AsFloat()),
        ValueKind.Date => value.AsIsoDate().EpochDay,
        ValueKind.Node or ValueKind.Relationship => value.AsEntityId(),
        ValueKind.String => OfString(value.AsString()),
        _ => 0,
    };

    // The bits of a float order as signed numbers do once those of negative ones are turned; NaN comes last and zero has one form.
    private static long OfFloat(double value)
    {
        if (double.IsNaN(value))
        {
            return long.MaxValue;
        }

        var bits = BitConverter.DoubleToInt64Bits(value + 0.0);
        return bits < 0 ? bits ^ long.MaxValue : bits;
    }

    private static long OfString(string value)
    {
        Span<byte> bytes = stackalloc byte[UnitsOfString * sizeof(char)];
        bytes.Clear();
        for (var i = 0; i < Math.Min(value.Length, UnitsOfString); i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes[(i * sizeof(char))..], CodePointOrder.Rank(value[i]));
        }

        return (long)(BinaryPrimitives.ReadUInt64BigEndian(bytes) ^ 0x8000000000000000);
    }
}
