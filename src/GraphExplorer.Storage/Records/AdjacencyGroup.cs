namespace GraphExplorer.Storage.Records;

/// <summary>
/// A node's relationships of one type in one direction, sorted by neighbour and then by id. A small group is a stretch of the
/// list's one array, a large one has blocks of its own.
/// </summary>
internal struct AdjacencyGroup
{
    /// <summary>The type's token times two, plus one for incoming.</summary>
    internal int Key;

    /// <summary>Where the stretch begins.</summary>
    internal int Start;

    internal int Count;

    internal AdjacencyBlocks? Blocks;

    internal readonly int Type => Key >> 1;

    internal readonly bool IsIncoming => (Key & 1) != 0;

    internal static int KeyOf(int type, bool incoming) => (type << 1) | (incoming ? 1 : 0);
}
