using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Batches;

/// <summary>The transaction of one batch; disposing it without a commit rolls it back.</summary>
internal interface IBatchTransaction : IDisposable
{
    /// <summary>The id that SHOW TRANSACTIONS lists.</summary>
    string Id { get; }

    /// <summary>What the batch reads and writes.</summary>
    GraphTransaction Graph { get; }

    /// <summary>Throws GraphException (Terminated) when someone ended the transaction.</summary>
    void ThrowIfTerminated();

    /// <summary>Makes the batch durable and visible. When this throws, nothing of it stays.</summary>
    void Commit(CancellationToken cancellationToken);
}
