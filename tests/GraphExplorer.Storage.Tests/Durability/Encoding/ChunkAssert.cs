using GraphExplorer.Model;
using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Tests.Durability.Encoding;

/// <summary>Compares chunks by what they hold.</summary>
internal static class ChunkAssert
{
    internal static void Same(RelationshipChunk expected, RelationshipChunk actual)
    {
        Assert.Equal(expected.Entries, actual.Entries);
        SameProperties(expected, actual);
    }

    internal static void Same(NodeChunk expected, NodeChunk actual)
    {
        for (var slot = 0; slot < NodeChunk.Size; slot++)
        {
            Assert.Equal(expected.Labels[slot], actual.Labels[slot]);
        }

        SameProperties(expected, actual);
    }

    internal static void Same(ReadOnlySpan<GraphValue> expected, ReadOnlySpan<GraphValue> actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            Same(expected[i], actual[i]);
        }
    }

    /// <summary>The same representation: floats by their bits.</summary>
    internal static void Same(GraphValue expected, GraphValue actual) => Assert.True(expected == actual, $"{actual} in place of {expected}");

    private static void SameProperties(PropertyChunk expected, PropertyChunk actual)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        for (var column = 0; column < expected.Columns.Length; column++)
        {
            Assert.Equal(expected.Columns[column].Count, actual.Columns[column].Count);
            for (var slot = 0; slot < PropertyChunk.Size; slot++)
            {
                Same(expected.Columns[column].Get(slot), actual.Columns[column].Get(slot));
            }
        }
    }
}
