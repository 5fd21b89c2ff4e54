using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>One end of a range.</summary>
/// <param name="Value">The bound.</param>
/// <param name="Inclusive">Whether the bound itself belongs to the range.</param>
internal sealed record SeekBound(Expression Value, bool Inclusive);
