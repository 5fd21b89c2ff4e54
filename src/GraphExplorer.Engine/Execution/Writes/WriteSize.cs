using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Writes;

/// <summary>Estimates the bytes that a write holds until its transaction ends: records, places in label sets and adjacency, values.</summary>
internal static class WriteSize
{
    /// <summary>A node without its labels and properties.</summary>
    internal const int Node = 64;

    /// <summary>A relationship without its properties, entered at both of its ends.</summary>
    internal const int Relationship = 96;

    /// <summary>A label of a node.</summary>
    internal const int Label = 8;

    private const int Property = 16;

    /// <summary>A property that changes; below zero where less is held than before.</summary>
    internal static long OfChange(GraphValue old, GraphValue value) => Of(value) - Of(old);

    private static long Of(GraphValue value) => value.IsNull ? 0 : Property + ValueSize.Of(value);
}
