namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>IN [n CONCURRENT] TRANSACTIONS [OF n ROWS] [ON ERROR [RETRY [FOR n SECONDS] THEN] …] [REPORT STATUS AS v]</c>.</summary>
/// <param name="BatchSize">rows a transaction</param>
/// <param name="Concurrency">how many at once; null for one after the other</param>
/// <param name="Concurrent">whether CONCURRENT was written</param>
/// <param name="ErrorMode">what a failing batch does</param>
/// <param name="ReportVariable">the variable of REPORT STATUS AS</param>
/// <param name="Retries">whether a batch with a transient error is tried again before the error mode takes hold</param>
/// <param name="RetrySeconds">for how long; null for the database's default</param>
public sealed record InTransactions(
    Expression? BatchSize,
    Expression? Concurrency,
    bool Concurrent,
    BatchErrorMode ErrorMode,
    string? ReportVariable,
    bool Retries = false,
    Expression? RetrySeconds = null) : SyntaxNode;
