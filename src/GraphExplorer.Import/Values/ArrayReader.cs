using GraphExplorer.Model;

namespace GraphExplorer.Import.Values;

/// <summary>Reads lists whose items are set apart by the array delimiter; an empty quoted field is the empty list.</summary>
internal sealed class ArrayReader(ValueReader items, byte delimiter) : ValueReader
{
    // Such a list of texts is still within what a property may take.
    private const int MostItems = 500_000;
    private GraphValue[] _buffer = new GraphValue[16];

    internal override string Expected => $"an array whose items are each {items.Expected}, with '{(char)delimiter}' between them";

    internal override bool TakesEmpty => true;

    internal override bool TryRead(ReadOnlySpan<byte> text, out GraphValue value)
    {
        value = GraphValue.FromList(ListValue.Empty);
        if (text.IsEmpty)
        {
            return true;
        }

        var count = 0;
        while (true)
        {
            var end = text.IndexOf(delimiter);
            var item = end < 0 ? text : text[..end];
            if (count == _buffer.Length)
            {
                Array.Resize(ref _buffer, count * 2);
            }

            if (count == MostItems || (item.IsEmpty && !items.TakesEmpty) || !items.TryRead(item, out _buffer[count++]))
            {
                value = default;
                return false;
            }

            if (end < 0)
            {
                value = GraphValue.FromList(_buffer[..count]);
                return true;
            }

            text = text[(end + 1)..];
        }
    }
}
