using GraphExplorer.Model;

namespace GraphExplorer.Import.Ids;

/// <summary>Which node of the import an id belongs to. Nodes are counted from 0 in the order of the files. Used by one thread.</summary>
internal abstract class NodeIdMap
{
    /// <summary>The most nodes with an id that one import can have.</summary>
    private protected const int MostSlots = 1 << 30;

    /// <summary>The bytes that the map takes.</summary>
    internal abstract long Bytes { get; }

    /// <summary>A map for ids of a type.</summary>
    internal static NodeIdMap Create(IdType type) => type == IdType.String ? new StringIdMap() : new IntegerIdMap();

    /// <summary>Whether the text can be an id.</summary>
    internal abstract bool IsId(ReadOnlySpan<byte> text);

    /// <summary>Gives an id of a space to a node; false where another has it. The text is an id.</summary>
    internal abstract bool TryAdd(int space, ReadOnlySpan<byte> text, int node);

    /// <summary>The node of an id; −1 where none has it.</summary>
    internal abstract int Find(int space, ReadOnlySpan<byte> text);

    /// <summary>Throws <see cref="GraphException"/> (MemoryPoolOutOfMemoryError) before the map grows past the process's memory.</summary>
    private protected static void CheckMemory(long bytes)
    {
        var memory = GC.GetGCMemoryInfo();
        if (bytes > memory.TotalAvailableMemoryBytes * 3 / 4)
        {
            throw new GraphException(
                StatusCodes.MemoryLimit,
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The ids of the nodes would take {bytes >> 20:N0} MiB, more than this machine has to spare."),
                hint: "Use --id-type integer where the ids are numbers, or load parts of the graph one by one.");
        }
    }
}
