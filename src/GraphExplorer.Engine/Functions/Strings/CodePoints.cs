namespace GraphExplorer.Engine.Functions.Strings;

/// <summary>Counts and cuts strings by code point, as Cypher does: a character outside the basic plane is one.</summary>
internal static class CodePoints
{
    /// <summary>The number of characters.</summary>
    internal static int Count(string text)
    {
        var count = text.Length;
        for (var i = IndexOfSurrogate(text); i >= 0 && i + 1 < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i], text[i + 1]))
            {
                count--;
                i++;
            }
        }

        return count;
    }

    /// <summary>The UTF-16 offset of the character at <paramref name="index"/>; the string's length past its end.</summary>
    internal static int Offset(string text, long index)
    {
        var surrogate = IndexOfSurrogate(text);
        if (surrogate < 0 || index <= surrogate)
        {
            return (int)Math.Min(index, text.Length);
        }

        var offset = surrogate;
        for (var seen = (long)surrogate; seen < index && offset < text.Length; seen++)
        {
            offset += offset + 1 < text.Length && char.IsSurrogatePair(text[offset], text[offset + 1]) ? 2 : 1;
        }

        return offset;
    }

    /// <summary>The string from its end to its start, surrogate pairs kept.</summary>
    internal static string Reverse(string text)
    {
        var characters = text.ToCharArray();
        Array.Reverse(characters);
        for (var i = 0; i + 1 < characters.Length; i++)
        {
            if (char.IsLowSurrogate(characters[i]) && char.IsHighSurrogate(characters[i + 1]))
            {
                (characters[i], characters[i + 1]) = (characters[i + 1], characters[i]);
                i++;
            }
        }

        return new string(characters);
    }

    private static int IndexOfSurrogate(string text) => text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
}
