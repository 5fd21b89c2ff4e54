using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Patterns;

/// <summary>One relationship of a repetition.</summary>
/// <param name="Variable">The relationship within one repetition.</param>
/// <param name="Direction">From left to right.</param>
/// <param name="Types">The types; empty for all.</param>
internal sealed record RepeatedRelationship(string Variable, Direction Direction, IReadOnlyList<string> Types);
