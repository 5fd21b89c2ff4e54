using GraphExplorer.Engine.Execution.Transactions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Schema;

/// <summary>TERMINATE TRANSACTIONS: ends transactions, and tells of each whether there was one to end.</summary>
internal sealed class TerminationTable(RunningTransactions? transactions, Evaluator[] ids) : ShowTable
{
    /// <inheritdoc/>
    internal override IEnumerable<GraphValue[]> Rows(ExecutionState state)
    {
        foreach (var id in TransactionIds.Of(ids, state) ?? [])
        {
            if (transactions is null || !transactions.TryFind(id, out var found))
            {
                yield return [id, GraphValue.Null, "Transaction not found."];
            }
            else
            {
                var ended = found.Terminate() || found.IsTerminated;
                yield return [id, found.Origin?.Username ?? string.Empty, ended ? "Transaction terminated." : "Unable to terminate closing transactions."];
            }
        }
    }
}
