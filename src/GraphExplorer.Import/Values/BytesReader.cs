using GraphExplorer.Model;

namespace GraphExplorer.Import.Values;

/// <summary>Reads bytes written as whole numbers from −128 to 127 with the array delimiter between them.</summary>
internal sealed class BytesReader(byte delimiter) : ValueReader
{
    internal override string Expected => $"an array of whole numbers from -128 to 127, with '{(char)delimiter}' between them";

    internal override bool TakesEmpty => true;

    internal override bool TryRead(ReadOnlySpan<byte> text, out GraphValue value)
    {
        value = default;
        var bytes = new byte[text.IsEmpty ? 0 : text.Count(delimiter) + 1];
        for (var i = 0; i < bytes.Length; i++)
        {
            var end = text.IndexOf(delimiter);
            if (!IntegerReader.TryParse(end < 0 ? text : text[..end], out var number) || number is < sbyte.MinValue or > sbyte.MaxValue)
            {
                return false;
            }

            bytes[i] = (byte)number;
            text = text[(end + 1)..];
        }

        value = GraphValue.FromBytes(bytes);
        return true;
    }
}
