namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>reduce(acc = initial, x IN list | step)</c>.</summary>
/// <param name="Accumulator">the variable of the result so far</param>
/// <param name="Initial">its first value</param>
/// <param name="Variable">the variable of the items</param>
/// <param name="List">the list</param>
/// <param name="Step">the next result</param>
public sealed record ReduceExpression(string Accumulator, Expression Initial, string Variable, Expression List, Expression Step) : Expression;
