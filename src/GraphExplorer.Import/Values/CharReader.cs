using GraphExplorer.Model;

namespace GraphExplorer.Import.Values;

/// <summary>Reads texts of one character.</summary>
internal sealed class CharReader(SharedStrings strings) : ValueReader
{
    private const int LongestCharacter = 4;

    internal override string Expected => "one character (char)";

    internal override bool TryRead(ReadOnlySpan<byte> text, out GraphValue value)
    {
        var character = text.Length <= LongestCharacter ? strings.Get(text) : null;
        var isOne = character is { Length: 1 } || (character is { Length: 2 } && char.IsSurrogatePair(character, 0));
        value = isOne ? GraphValue.FromString(character) : default;
        return isOne;
    }
}
