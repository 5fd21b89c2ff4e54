namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>TERMINATE TRANSACTIONS ids</c>.</summary>
/// <param name="Ids">the transactions</param>
/// <param name="YieldAll"><c>YIELD *</c></param>
/// <param name="Yield">null when there is no YIELD</param>
/// <param name="Where">the predicate</param>
/// <param name="Return">the RETURN after YIELD</param>
public sealed record TerminateTransactions(SyntaxList<Expression> Ids, bool YieldAll, SyntaxList<YieldItem>? Yield, Expression? Where, Projection? Return) : SchemaCommand;
