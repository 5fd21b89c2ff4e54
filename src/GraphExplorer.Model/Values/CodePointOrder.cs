namespace GraphExplorer.Model;

/// <summary>Orders strings by Unicode code point, which UTF-16's own order is not once a string leaves the basic plane.</summary>
internal static class CodePointOrder
{
    internal static int Compare(string left, string right)
    {
        var common = left.AsSpan().CommonPrefixLength(right);
        if (common == left.Length || common == right.Length)
        {
            return left.Length.CompareTo(right.Length);
        }

        return Rank(left[common]).CompareTo(Rank(right[common]));
    }

    // Surrogates stand for code points past U+FFFF: they go after the units U+E000 to U+FFFF.
    private static int Rank(char unit) => unit < '\uD800' ? unit : unit < '\uE000' ? unit + 0x2000 : unit - 0x800;
}
