using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>One relationship of a chain that is repeated, in the order in which it is walked.</summary>
/// <param name="Relationship">the relationship within one repetition</param>
/// <param name="Direction">seen from the node that it is walked from</param>
/// <param name="Types">the types; empty for all</param>
/// <param name="Node">the node that it leads to</param>
/// <param name="Predicates">tested when it is walked</param>
internal sealed record RepeatedStep(string Relationship, Direction Direction, IReadOnlyList<string> Types, string Node, IReadOnlyList<Expression> Predicates);
