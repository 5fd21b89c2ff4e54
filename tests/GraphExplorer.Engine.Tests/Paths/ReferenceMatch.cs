namespace GraphExplorer.Engine.Tests.Paths;

/// <summary>A match of a pattern.</summary>
/// <param name="Start">the first node</param>
/// <param name="End">the last</param>
/// <param name="Length">the relationships between</param>
/// <param name="Row">all that is answered</param>
public sealed record ReferenceMatch(int Start, int End, int Length, string Row);
