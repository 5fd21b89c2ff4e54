namespace GraphExplorer.Engine.Tests.Paths;

/// <summary>How a segment is written.</summary>
public enum SegmentForm
{
    /// <summary>A relationship.</summary>
    Single,

    /// <summary><c>-[r]->{1,3}</c>.</summary>
    QuantifiedRelationship,

    /// <summary><c>((x)-[r]->(y)){1,3}</c>.</summary>
    QuantifiedPath,

    /// <summary><c>-[r*1..3]-></c>.</summary>
    VariableLength,
}
