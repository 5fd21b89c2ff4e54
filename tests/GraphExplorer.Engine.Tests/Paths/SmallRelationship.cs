namespace GraphExplorer.Engine.Tests.Paths;

/// <summary>A relationship of a <see cref="SmallGraph"/>.</summary>
/// <param name="From">the node that it starts at</param>
/// <param name="To">the node that it ends at</param>
/// <param name="Type">R or S</param>
/// <param name="Weight">the property w</param>
public sealed record SmallRelationship(int From, int To, string Type, int Weight);
