using System.Globalization;
using GraphExplorer.Model;
using NodaTime;

namespace GraphExplorer.Engine.Execution.Transactions;

/// <summary>A transaction as SHOW TRANSACTIONS sees it. It is read by other threads while it runs.</summary>
internal sealed class RunningTransaction(RunningTransactions all, long number, SessionOrigin? origin, MapValue metadata, RunningTransaction? outer, ITerminable target)
{
    private volatile RunningStatement? _statement;
    private volatile bool _isWaiting;
    private volatile bool _isTerminated;

    /// <summary>Its number among all transactions of the process.</summary>
    internal long Number => number;

    /// <summary>The id that users see: <c>neo4j-transaction-17</c>.</summary>
    internal string Id { get; } = string.Create(CultureInfo.InvariantCulture, $"neo4j-transaction-{number}");

    /// <summary>Whom it runs for.</summary>
    internal SessionOrigin? Origin => origin;

    /// <summary>What its caller tells of it.</summary>
    internal MapValue Metadata => metadata;

    /// <summary>The transaction of the statement whose batch it is.</summary>
    internal RunningTransaction? Outer => outer;

    /// <summary>When it began.</summary>
    internal Instant Began { get; } = SystemClock.Instance.GetCurrentInstant();

    /// <summary>The statement that it runs now.</summary>
    internal RunningStatement? Statement
    {
        get => _statement;
        set => _statement = value;
    }

    /// <summary>Whether it waits for the writer before it.</summary>
    internal bool IsWaiting
    {
        get => _isWaiting;
        set => _isWaiting = value;
    }

    /// <summary>Whether somebody has ended it.</summary>
    internal bool IsTerminated => _isTerminated;

    /// <summary>Notes the statement that begins.</summary>
    internal RunningStatement Begin(Query query, Instant now)
    {
        var statement = new RunningStatement(all.NextStatement(), query, now);
        _statement = statement;
        return statement;
    }

    /// <summary>Ends it from outside; false when it is over already.</summary>
    internal bool Terminate()
    {
        if (!target.Terminate())
        {
            return false;
        }

        _isTerminated = true;
        return true;
    }
}
