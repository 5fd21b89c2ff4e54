using GraphExplorer.Engine.Execution.Transactions;
using GraphExplorer.Engine.Procedures.BuiltIn;
using GraphExplorer.Model;
using NodaTime;
using NodaTime.Text;

namespace GraphExplorer.Engine.Execution.Schema;

/// <summary>SHOW TRANSACTIONS: what runs now, the statement that asks included.</summary>
internal sealed class TransactionTable(RunningTransactions? transactions, Evaluator[] ids) : ShowTable
{
    /// <inheritdoc/>
    internal override IEnumerable<GraphValue[]> Rows(ExecutionState state)
    {
        var wanted = TransactionIds.Of(ids, state);
        foreach (var transaction in transactions?.Open ?? [])
        {
            if (wanted is null || wanted.Contains(transaction.Id))
            {
                yield return Row(transaction);
            }
        }
    }

    private static GraphValue[] Row(RunningTransaction transaction)
    {
        var now = SystemClock.Instance.GetCurrentInstant();
        var statement = transaction.Statement;
        var origin = transaction.Origin;
        var elapsed = Duration(now - transaction.Began);
        var zero = Duration(NodaTime.Duration.Zero);
        var statementElapsed = statement is null ? GraphValue.Null : Duration(now - statement.Began);
        var allocated = statement?.Memory?.Used ?? 0;
        return
        [
            DatabaseNames.Default, transaction.Id, statement is null ? string.Empty : $"query-{statement.Number}", transaction.Outer?.Id ?? string.Empty,
            origin?.ConnectionId ?? string.Empty, origin?.ClientAddress ?? string.Empty, origin?.Username ?? string.Empty, GraphValue.FromMap(transaction.Metadata),
            statement?.Query.Text ?? string.Empty, GraphValue.FromMap(statement?.Query.Parameters ?? MapValue.Empty),
            Known(statement, "cost"), Known(statement, "slotted"), GraphValue.FromList(ListValue.Empty), Time(transaction.Began),
            statement is null ? GraphValue.Null : Time(statement.Began), origin?.Protocol ?? "embedded", origin?.RequestUri ?? GraphValue.Null,
            Status(transaction), statement is null ? GraphValue.Null : transaction.IsWaiting ? "waiting" : "running", string.Empty, GraphValue.FromMap(MapValue.Empty),
            0, statement is null ? GraphValue.Null : 0, elapsed, transaction.IsWaiting ? elapsed : zero, zero, elapsed,
            statementElapsed, transaction.IsWaiting ? statementElapsed : zero, zero, statementElapsed,
            statement is null ? GraphValue.Null : allocated, 0, allocated, 0, 0, statement is null ? GraphValue.Null : 0, statement is null ? GraphValue.Null : 0, string.Empty,
        ];
    }

    private static GraphValue Known(RunningStatement? statement, string value) => statement is null ? GraphValue.Null : value;

    private static string Status(RunningTransaction transaction) => transaction switch
    {
        { IsTerminated: true } => "Terminated with reason: Status.Code[Neo.ClientError.Transaction.Terminated]",
        { IsWaiting: true } => "Blocked by: another writer",
        _ => "Running",
    };

    private static string Time(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    private static GraphValue Duration(NodaTime.Duration duration)
    {
        var whole = (long)duration.TotalSeconds;
        return GraphValue.FromDuration(new GraphDuration(0, 0, whole, (int)(duration - NodaTime.Duration.FromSeconds(whole)).TotalNanoseconds));
    }
}
