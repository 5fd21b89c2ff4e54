using GraphExplorer.Model;

namespace GraphExplorer.Import.Values;

/// <summary>Reads texts as they are, spaces included.</summary>
internal sealed class StringReader(SharedStrings strings) : ValueReader
{
    internal override string Expected => "text in UTF-8";

    internal override bool TakesEmpty => true;

    internal override bool TryRead(ReadOnlySpan<byte> text, out GraphValue value)
    {
        value = GraphValue.FromString(strings.Get(text));
        return !value.IsNull;
    }
}
