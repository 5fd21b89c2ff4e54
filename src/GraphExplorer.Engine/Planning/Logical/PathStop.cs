using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>A node between two segments of a path.</summary>
/// <param name="Variable">the node</param>
/// <param name="Predicates">tested when the path comes to it</param>
internal sealed record PathStop(string Variable, IReadOnlyList<Expression> Predicates);
