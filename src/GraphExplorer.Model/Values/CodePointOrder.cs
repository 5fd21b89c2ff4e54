namespace GraphExplorer.Model;

/// <summary>Orders strings by Unicode code point, which UTF-16's own order is not once a string leaves the basic plane.</summary>
public static class CodePointOrder
{
    /// <summary>The order of two strings.</summary>
    public static int Compare(string left, string right)
    {
        var common = left.AsSpan().CommonPrefixLength(right);
        if (common == left.Length || common == right.Length)
        {
            return left.Length.CompareTo(right.Length);
        }

        return Rank(left[common]).CompareTo(Rank(right[common]));
    }

    /// <summary>
    /// A number for a UTF-16 unit: those of the first units that differ order two strings. Surrogates stand for code points past U+FFFF, so
    /// they go after the units U+E000 to U+FFFF.
    /// </summary>
    public static ushort Rank(char unit) => (ushort)(unit < '\uD800' ? unit : unit < '\uE000' ? unit + 0x2000 : unit - 0x800);
}
