namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>n += map</c>.</summary>
/// <param name="Variable">the entity</param>
/// <param name="Value">a map, node or relationship</param>
public sealed record AddProperties(string Variable, Expression Value) : SetItem;
