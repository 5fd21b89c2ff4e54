namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>all(x IN list WHERE predicate)</c> and its like.</summary>
/// <param name="Quantifier">how many items</param>
/// <param name="Variable">the variable of the items</param>
/// <param name="List">the list</param>
/// <param name="Where">the predicate</param>
public sealed record QuantifiedPredicate(ListQuantifier Quantifier, string Variable, Expression List, Expression? Where) : Expression;
