namespace GraphExplorer.Cypher.Lexing;

/// <summary>Finds the extent and kind of a number; whether it is well formed is judged when its value is read.</summary>
internal static class NumberScanner
{
    internal static TokenKind Scan(ReadOnlySpan<char> text, int start, out int end)
    {
        var kind = TokenKind.Integer;
        var i = start;
        if (text[i] != '.')
        {
            i = EndOfDigits(text, i);
        }

        if (i + 1 < text.Length && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
        {
            kind = TokenKind.Float;
            i = EndOfDigits(text, i + 1);
        }

        if (i < text.Length && text[i] is 'e' or 'E')
        {
            var exponent = i + 1 < text.Length && text[i + 1] is '+' or '-' ? i + 2 : i + 1;
            if (exponent < text.Length && char.IsAsciiDigit(text[exponent]))
            {
                kind = TokenKind.Float;
                i = EndOfDigits(text, exponent);
            }
        }

        // What is glued to a number belongs to it: 0x1F, 1_000, and mistakes such as 12abc, which are reported as a whole.
        end = IdentifierCharacters.EndOfRun(text, i);
        return kind;
    }

    private static int EndOfDigits(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] == '_'))
        {
            i++;
        }

        return i;
    }
}
