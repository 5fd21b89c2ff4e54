using GraphExplorer.Bolt;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Model;

namespace GraphExplorer.Conformance.Tests.Recordings;

/// <summary>Does what a server would do with the requests of one connection, on a driver in this process.</summary>
internal sealed class ConversationPlayer(IDriver driver) : IAsyncDisposable
{
    private readonly List<IResultCursor> _results = [];
    private IAsyncSession? _session;
    private IAsyncTransaction? _transaction;
    private bool _hasFailed;

    /// <summary>The responses to a request; none to those that a driver never sees.</summary>
    internal async Task<IReadOnlyList<ResponseMessage>> AnswerAsync(RequestMessage request, CancellationToken cancellationToken)
    {
        if (_hasFailed && request is not ResetMessage)
        {
            return [IgnoredMessage.Instance];
        }

        var responses = new List<ResponseMessage>();
        try
        {
            responses.Add(request switch
            {
                RunMessage run => await RunAsync(run, cancellationToken),
                PullMessage pull => await PullAsync(pull.Slice, responses, cancellationToken),
                DiscardMessage discard => await PullAsync(discard.Slice, null, cancellationToken),
                BeginMessage begin => await BeginAsync(begin, cancellationToken),
                CommitMessage => await EndAsync(_transaction!.CommitAsync(cancellationToken)),
                RollbackMessage => await EndAsync(_transaction!.RollbackAsync(cancellationToken)),
                _ => await ResetAsync(),
            });
        }
        catch (GraphException failure)
        {
            _hasFailed = true;
            var unhinted = new GraphException(failure.Code, failure.Message, failure.Position);
            var message = (failure.QueryText is { } text ? unhinted.WithQuery(text) : unhinted).FullMessage();
            responses.Add(FailureMessage.Of(failure.Code, message, new BoltVersion(5, 4)));
        }

        return responses;
    }

    public async ValueTask DisposeAsync()
    {
        if (_transaction is not null)
        {
            await _transaction.DisposeAsync();
            _transaction = null;
        }

        if (_session is not null)
        {
            await _session.DisposeAsync();
            _session = null;
        }
    }

    private async Task<ResponseMessage> RunAsync(RunMessage run, CancellationToken cancellationToken)
    {
        var isAlone = _transaction is null;
        IResultCursor cursor;
        if (isAlone)
        {
            _results.Clear();
            _session = driver.AsyncSession(new SessionConfig { Database = run.Settings.Database, DefaultAccessMode = run.Settings.Mode });
            cursor = await _session.RunAsync(run.Query, Config(run.Settings), cancellationToken);
        }
        else
        {
            cursor = await _transaction!.RunAsync(run.Query, cancellationToken);
        }

        _results.Add(cursor);
        var fields = GraphValue.FromList(ListValue.From((await cursor.KeysAsync(cancellationToken)).Select(GraphValue.FromString)));
        return new SuccessMessage(isAlone ? MapValue.Of(("fields", fields)) : MapValue.Of(("fields", fields), ("qid", _results.Count - 1L)));
    }

    private async Task<ResponseMessage> PullAsync(ResultSlice slice, List<ResponseMessage>? records, CancellationToken cancellationToken)
    {
        var cursor = _results[slice.StatementId < 0 ? ^1 : (int)slice.StatementId];
        for (var i = 0L; (slice.Count < 0 || i < slice.Count) && await cursor.FetchAsync(cancellationToken); i++)
        {
            records?.Add(new RecordMessage(cursor.Current.GraphValues.ToArray()));
        }

        return await cursor.PeekAsync(cancellationToken) is null
            ? new SuccessMessage(SummaryMetadata.Of(await cursor.ConsumeAsync(cancellationToken)))
            : new SuccessMessage(MapValue.Of(("has_more", true)));
    }

    private async Task<ResponseMessage> BeginAsync(BeginMessage begin, CancellationToken cancellationToken)
    {
        _results.Clear();
        _session = driver.AsyncSession(new SessionConfig { Database = begin.Settings.Database, DefaultAccessMode = begin.Settings.Mode });
        _transaction = await _session.BeginTransactionAsync(Config(begin.Settings), cancellationToken);
        return SuccessMessage.Empty;
    }

    private async Task<ResponseMessage> EndAsync(Task end)
    {
        await end;
        _transaction = null;
        return SuccessMessage.Empty;
    }

    private async Task<ResponseMessage> ResetAsync()
    {
        await DisposeAsync();
        _hasFailed = false;
        return SuccessMessage.Empty;
    }

    private static TransactionConfig Config(TransactionSettings settings) => new() { Timeout = settings.Timeout, Metadata = settings.Metadata };
}
