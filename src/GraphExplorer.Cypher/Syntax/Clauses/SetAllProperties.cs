namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>n = map</c>: all other properties go.</summary>
/// <param name="Variable">the entity</param>
/// <param name="Value">a map, node or relationship</param>
public sealed record SetAllProperties(string Variable, Expression Value) : SetItem;
