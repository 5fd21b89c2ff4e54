using GraphExplorer.Engine.Execution.Batches;
using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution;

/// <summary>What one execution of a statement works on.</summary>
internal sealed class ExecutionState
{
    internal ExecutionState(
        GraphTransaction transaction,
        GraphValue[] frame,
        GraphValue[] parameters,
        MemoryTracker memory,
        StatementClock clock,
        CancellationToken cancellationToken)
    {
        Transaction = transaction;
        Frame = frame;
        Parameters = parameters;
        Memory = memory;
        Clock = clock;
        CancellationToken = cancellationToken;
    }

    /// <summary>The one row that all operators and evaluators of the statement read and write.</summary>
    internal GraphValue[] Frame { get; }

    /// <summary>The parameters by place (<see cref="ParameterTable"/>).</summary>
    internal GraphValue[] Parameters { get; }

    /// <summary>The transaction, for writes: the statement's own, or within CALL … IN TRANSACTIONS that of the batch.</summary>
    internal GraphTransaction Transaction { get; set; }

    /// <summary>Begins transactions for batches; null where the statement runs within an explicit transaction.</summary>
    internal IBatchTransactions? Batches { get; init; }

    /// <summary>The graph as this transaction sees it, own writes included.</summary>
    internal GraphState Graph => Transaction.State;

    /// <summary>The statement's moment, for the temporal functions.</summary>
    internal StatementClock Clock { get; }

    /// <summary>Accounts for what operators buffer.</summary>
    internal MemoryTracker Memory { get; }

    /// <summary>What the statement has changed so far.</summary>
    internal Counters Counters { get; } = new();

    /// <summary>The store accesses so far, which PROFILE shows.</summary>
    internal long DbHits { get; set; }

    /// <summary>Ends the statement: by the caller, or by the time limit.</summary>
    internal CancellationToken CancellationToken { get; }

    /// <summary>What one of several workers of the statement works on: a row of its own, and a share of the memory.</summary>
    internal ExecutionState ForWorker(CancellationToken cancellationToken) =>
        new(Transaction, [.. Frame], Parameters, Memory.Share(), Clock, cancellationToken);

    /// <summary>Called by loops that may run long: throws when the statement was cancelled. Cheap enough for every row.</summary>
    internal void ThrowIfCancelled() => CancellationToken.ThrowIfCancellationRequested();
}
