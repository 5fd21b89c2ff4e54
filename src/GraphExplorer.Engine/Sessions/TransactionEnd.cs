using GraphExplorer.Model;

namespace GraphExplorer.Engine.Sessions;

/// <summary>Stops a transaction before its own end: its time limit, TERMINATE TRANSACTIONS, or a caller that cancels.</summary>
internal sealed class TransactionEnd : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly TimeLimit? _limit;
    private volatile bool _terminated;

    /// <summary>Starts the clock.</summary>
    /// <param name="limit">How long it may run; null for no limit.</param>
    /// <param name="whenOver">Called, by any thread, when the time is over.</param>
    internal TransactionEnd(TimeLimit? limit, Action whenOver)
    {
        _limit = limit;
        if (limit is null)
        {
            _source = new CancellationTokenSource();
            return;
        }

        _source = new CancellationTokenSource(limit.Span);
        _source.Token.UnsafeRegister(static action => ((Action)action!)(), whenOver);
    }

    /// <summary>Is cancelled when the transaction must stop.</summary>
    internal CancellationToken Token => _source.Token;

    /// <summary>Stops it for somebody else; false when it was stopped so before.</summary>
    internal bool Terminate()
    {
        if (_terminated)
        {
            return false;
        }

        _terminated = true;
        _source.Cancel();
        return true;
    }

    /// <summary>Stops it when a caller's token is cancelled, until the registration is disposed.</summary>
    internal CancellationTokenRegistration EndWith(CancellationToken cancellationToken) =>
        cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);

    /// <summary>The error that tells why it was stopped.</summary>
    internal GraphException Error() => _terminated || _limit is null
        ? new GraphException(
            StatusCodes.Terminated,
            "The transaction has been terminated. Retry your operation in a new transaction, and you should see a successful result. Explicitly terminated by the user.")
        : _limit.Exceeded();

    /// <summary>The error that tells why work was stopped; its caller's own wish remains what it was.</summary>
    internal Exception Error(OperationCanceledException error, CancellationToken caller) =>
        caller.IsCancellationRequested && !_terminated ? new OperationCanceledException(error.Message, error, caller) : Error();

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();
}
