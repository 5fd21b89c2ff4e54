namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>IN [n CONCURRENT] TRANSACTIONS [OF n ROWS] [ON ERROR …] [REPORT STATUS AS v]</c>.</summary>
/// <param name="BatchSize">rows a transaction</param>
/// <param name="Concurrency">how many at once; null for one after the other</param>
/// <param name="Concurrent">whether CONCURRENT was written</param>
/// <param name="ErrorMode">what a failing batch does</param>
/// <param name="ReportVariable">the variable of REPORT STATUS AS</param>
public sealed record InTransactions(
    Expression? BatchSize,
    Expression? Concurrency,
    bool Concurrent,
    BatchErrorMode ErrorMode,
    string? ReportVariable) : SyntaxNode;
