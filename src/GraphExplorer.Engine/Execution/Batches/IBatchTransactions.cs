namespace GraphExplorer.Engine.Execution.Batches;

/// <summary>Begins the transactions of CALL … IN TRANSACTIONS. An auto-commit statement has them, one in an explicit transaction does not.</summary>
internal interface IBatchTransactions
{
    /// <summary>Begins a transaction beside the statement's own. Throws GraphException (LockAcquisitionTimeout) when another one does not end.</summary>
    IBatchTransaction Begin(CancellationToken cancellationToken);

    /// <summary>Gives the statement's own transaction the writer's place, after the last batch.</summary>
    void BeginOuterWrites(CancellationToken cancellationToken);
}
