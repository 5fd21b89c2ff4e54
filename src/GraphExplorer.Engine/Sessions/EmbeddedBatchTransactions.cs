using GraphExplorer.Engine.Execution.Batches;
using GraphExplorer.Engine.Execution.Transactions;
using GraphExplorer.Model;
using GraphExplorer.Storage;
using NodaTime;

namespace GraphExplorer.Engine.Sessions;

/// <summary>Begins the transactions of a statement's batches, each listed beside the statement's own.</summary>
internal sealed class EmbeddedBatchTransactions(EmbeddedDriver driver, GraphTransaction outer, RunningTransaction running, Query query, bool writes) : IBatchTransactions
{
    /// <inheritdoc/>
    public IBatchTransaction Begin(CancellationToken cancellationToken)
    {
        var batch = new Batch(driver, running, query);
        if (!writes)
        {
            return batch;
        }

        try
        {
            running.IsWaiting = true;
            batch.Graph.AcquireWriter(cancellationToken);
            return batch;
        }
        catch
        {
            batch.Dispose();
            throw;
        }
        finally
        {
            running.IsWaiting = false;
        }
    }

    /// <inheritdoc/>
    public void BeginOuterWrites(CancellationToken cancellationToken) => outer.AcquireWriter(cancellationToken);

    private sealed class Batch : IBatchTransaction, ITerminable
    {
        private readonly EmbeddedDriver _driver;
        private readonly RunningTransaction _running;
        private volatile bool _terminated;

        internal Batch(EmbeddedDriver driver, RunningTransaction outer, Query query)
        {
            _driver = driver;
            Graph = driver.Store.Begin();
            _running = driver.Transactions.Add(outer.Origin, outer.Metadata, this, outer);
            _running.Begin(query, SystemClock.Instance.GetCurrentInstant()).Memory = outer.Statement?.Memory;
        }

        public string Id => _running.Id;

        public GraphTransaction Graph { get; }

        public bool Terminate()
        {
            var first = !_terminated;
            _terminated = true;
            return first;
        }

        public void ThrowIfTerminated()
        {
            if (_terminated)
            {
                throw new GraphException(StatusCodes.Terminated, "The transaction has been terminated. Explicitly terminated by the user.");
            }
        }

        public void Commit(CancellationToken cancellationToken) => Graph.Commit(cancellationToken);

        public void Dispose()
        {
            Graph.Dispose();
            _driver.Transactions.Remove(_running);
        }
    }
}
