using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Procedures;

/// <summary>What a procedure works on.</summary>
public sealed class ProcedureContext
{
    internal ProcedureContext(GraphTransaction transaction, CancellationToken cancellationToken)
    {
        Transaction = transaction;
        CancellationToken = cancellationToken;
    }

    /// <summary>The transaction of the statement that calls; it can write only where the procedure's mode says so.</summary>
    public GraphTransaction Transaction { get; }

    /// <summary>The graph as the statement sees it.</summary>
    public GraphState Graph => Transaction.State;

    /// <summary>Ends the statement; long work looks at it.</summary>
    public CancellationToken CancellationToken { get; }
}
