using GraphExplorer.Storage.Vectors;

namespace GraphExplorer.Storage.Records;

/// <summary>256 relationships: their fixed parts, and their properties by column.</summary>
/// <remarks>A chunk owns the parts that it is made of.</remarks>
internal sealed class RelationshipChunk(long owner, RelationshipEntry[] entries, int[] keys, PropertyColumn[] columns)
    : PropertyChunk(owner, keys, columns), IChunk<RelationshipChunk>
{
    internal RelationshipEntry[] Entries { get; } = entries;

    public static RelationshipChunk Create(long owner) => new(owner, new RelationshipEntry[Size], [], []);

    public RelationshipChunk Copy(long owner) =>
        new(owner, (RelationshipEntry[])Entries.Clone(), Keys, (PropertyColumn[])Columns.Clone());
}
