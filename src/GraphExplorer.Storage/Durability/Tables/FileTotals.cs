using System.Buffers.Binary;

namespace GraphExplorer.Storage.Durability.Tables;

/// <summary>
/// How many rows the tables have and the wrapping sums of their hashes, kept in the table meta: a row that is lost as a whole is
/// noticed by them.
/// </summary>
/// <param name="Nodes">Of the table node_blocks.</param>
/// <param name="Relationships">Of the table relationship_blocks.</param>
/// <param name="Catalogue">Of the table catalogue.</param>
/// <param name="Attachments">Of the table attachments.</param>
/// <param name="LogStart">The first row that the table log has; its last is the last commit.</param>
/// <param name="LogEnd">A row that the table log had when the totals were written: it has this one and maybe more.</param>
internal readonly record struct FileTotals(TableTotal Nodes, TableTotal Relationships, TableTotal Catalogue, TableTotal Attachments, long LogStart, long LogEnd)
{
    private const int Parts = 10;

    /// <summary>Ten integers of 64 bits, little-endian, in the order of the fields.</summary>
    internal byte[] ToBytes()
    {
        ReadOnlySpan<long> parts =
        [
            Nodes.Rows, Nodes.Sum, Relationships.Rows, Relationships.Sum, Catalogue.Rows, Catalogue.Sum, Attachments.Rows, Attachments.Sum, LogStart, LogEnd,
        ];
        var bytes = new byte[Parts * sizeof(long)];
        for (var i = 0; i < parts.Length; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(i * sizeof(long)), parts[i]);
        }

        return bytes;
    }

    /// <summary>The totals of their bytes; null for bytes of another length.</summary>
    internal static FileTotals? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Parts * sizeof(long))
        {
            return null;
        }

        Span<long> parts = stackalloc long[Parts];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = BinaryPrimitives.ReadInt64LittleEndian(bytes[(i * sizeof(long))..]);
        }

        return new FileTotals(new(parts[0], parts[1]), new(parts[2], parts[3]), new(parts[4], parts[5]), new(parts[6], parts[7]), parts[8], parts[9]);
    }
}
