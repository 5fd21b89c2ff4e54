using System.Buffers;

namespace GraphExplorer.Bolt.Framing;

/// <summary>The integers of a manifest: seven bits a byte, the lowest first, and the high bit where more follow.</summary>
internal static class VariableInteger
{
    private const int LongestWidth = 10;

    /// <summary>Reads from the front of <paramref name="bytes"/>; false: more bytes are needed. Throws <see cref="ProtocolException"/>.</summary>
    internal static bool TryRead(ReadOnlySpan<byte> bytes, out ulong value, out int used)
    {
        value = 0;
        for (used = 0; used < bytes.Length; used++)
        {
            var octet = bytes[used];
            if (used == LongestWidth - 1 && octet > 1)
            {
                throw new ProtocolException("An integer of a manifest has more than 64 bits.");
            }

            value |= (ulong)(octet & 0x7F) << (7 * used);
            if (octet < 0x80)
            {
                used++;
                return true;
            }
        }

        return false;
    }

    internal static void Write(IBufferWriter<byte> output, ulong value)
    {
        var target = output.GetSpan(LongestWidth);
        var used = 0;
        for (; value >= 0x80; value >>= 7)
        {
            target[used++] = (byte)(value | 0x80);
        }

        target[used++] = (byte)value;
        output.Advance(used);
    }
}
