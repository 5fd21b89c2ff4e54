using GraphExplorer.Model;

namespace GraphExplorer.Storage.Indexes;

/// <summary>The order of the entries of an index: by the values of their keys, then by id.</summary>
internal static class EntryOrder
{
    private const ulong SignBit = 1UL << 63;

    internal static int Compare(ReadOnlySpan<GraphValue> left, ReadOnlySpan<GraphValue> right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            var order = ValueOrdering.Instance.Compare(left[i], right[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    internal static int Compare(ReadOnlySpan<GraphValue> left, int leftId, ReadOnlySpan<GraphValue> right, int rightId)
    {
        var order = Compare(left, right);
        return order != 0 ? order : leftId.CompareTo(rightId);
    }

    /// <summary>Brings entries in order; the arrays may be replaced.</summary>
    internal static void Sort(ref GraphValue[] keys, ref int[] ids, int count, int arity)
    {
        if (IsSorted(keys, ids, count, arity))
        {
            return;
        }

        var prefixes = new SortEntry[count];
        var prefix = PrefixOf(keys, count, arity);
        for (var i = 0; i < count; i++)
        {
            prefixes[i] = new SortEntry(prefix(keys[i * arity]), i);
        }

        var (oldKeys, oldIds) = (keys, ids);
        prefixes.AsSpan().Sort((left, right) =>
        {
            var order = left.Prefix.CompareTo(right.Prefix);
            return order != 0
                ? order
                : Compare(oldKeys.AsSpan(left.Place * arity, arity), oldIds[left.Place], oldKeys.AsSpan(right.Place * arity, arity), oldIds[right.Place]);
        });
        keys = new GraphValue[count * arity];
        ids = new int[count];
        for (var i = 0; i < count; i++)
        {
            var from = prefixes[i].Place;
            oldKeys.AsSpan(from * arity, arity).CopyTo(keys.AsSpan(i * arity));
            ids[i] = oldIds[from];
        }
    }

    private static bool IsSorted(GraphValue[] keys, int[] ids, int count, int arity)
    {
        for (var i = 1; i < count; i++)
        {
            if (Compare(keys.AsSpan((i - 1) * arity, arity), ids[i - 1], keys.AsSpan(i * arity, arity), ids[i]) > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A number that orders first values as they are ordered, or leaves open how; for values that are all of one type.</summary>
    private static Func<GraphValue, ulong> PrefixOf(GraphValue[] keys, int count, int arity)
    {
        var integers = true;
        var strings = true;
        for (var i = 0; i < count; i++)
        {
            integers &= keys[i * arity].IsInteger;
            strings &= keys[i * arity].IsString;
        }

        return integers ? static value => (ulong)value.AsInteger() ^ SignBit : strings ? static value => PrefixOf(value.AsString()) : static _ => 0;
    }

    // The first four units, in order of code points: surrogates go last.
    private static ulong PrefixOf(string text)
    {
        var prefix = 0UL;
        for (var i = 0; i < 4; i++)
        {
            var unit = i < text.Length ? text[i] : '\0';
            prefix = (prefix << 16) | (unit < '\uD800' ? unit : unit < '\uE000' ? (uint)unit + 0x2000 : (uint)unit - 0x800);
        }

        return prefix;
    }

    private readonly record struct SortEntry(ulong Prefix, int Place);
}
