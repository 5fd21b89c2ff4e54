using System.Buffers.Binary;
using System.IO.Hashing;

namespace GraphExplorer.Storage.Durability.Tables;

/// <summary>
/// The hash that each row carries: XxHash3-64 over its bytes, seeded with that over its table and numbers, so that a row is noticed
/// that was changed, or stands in another's place.
/// </summary>
internal static class RowHash
{
    internal static long Of(RowKind kind, long first, long second, ReadOnlySpan<byte> data)
    {
        Span<byte> place = stackalloc byte[3 * sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(place, (long)kind);
        BinaryPrimitives.WriteInt64LittleEndian(place[8..], first);
        BinaryPrimitives.WriteInt64LittleEndian(place[16..], second);
        return (long)XxHash3.HashToUInt64(data, (long)XxHash3.HashToUInt64(place));
    }

    /// <summary>The same for a row that has a name.</summary>
    internal static long Of(RowKind kind, string name, ReadOnlySpan<byte> data) =>
        Of(kind, (long)XxHash3.HashToUInt64(System.Text.Encoding.UTF8.GetBytes(name)), name.Length, data);
}
