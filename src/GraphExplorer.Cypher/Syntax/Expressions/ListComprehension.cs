namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>[x IN list WHERE predicate | value]</c>.</summary>
/// <param name="Variable">the variable of the items</param>
/// <param name="List">the list</param>
/// <param name="Where">the predicate</param>
/// <param name="Projection">the value of an item; null for the item itself</param>
public sealed record ListComprehension(string Variable, Expression List, Expression? Where, Expression? Projection) : Expression;
