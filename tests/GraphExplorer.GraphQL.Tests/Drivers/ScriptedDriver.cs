using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.Tests.Drivers;

/// <summary>A driver that answers statements from a script and keeps what it was asked.</summary>
internal sealed class ScriptedDriver : IDriver
{
    private readonly Queue<Func<IReadOnlyList<GraphValue>>> _answers = new();

    internal List<Query> Asked { get; } = [];

    internal List<SessionConfig> Sessions { get; } = [];

    internal int TransactionsBegun { get; set; }

    /// <summary>The next statement's rows, one column each.</summary>
    internal ScriptedDriver Answers(params GraphValue[] rows)
    {
        _answers.Enqueue(() => rows);
        return this;
    }

    /// <summary>The next statement fails.</summary>
    internal ScriptedDriver Fails(Exception exception)
    {
        _answers.Enqueue(() => throw exception);
        return this;
    }

    public IAsyncSession AsyncSession() => AsyncSession(SessionConfig.Default);

    public IAsyncSession AsyncSession(SessionConfig config)
    {
        Sessions.Add(config);
        return new ScriptedSession(this, config);
    }

    public Task VerifyConnectivityAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task<IServerInfo> GetServerInfoAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal Task<IResultCursor> RunAsync(Query query)
    {
        Asked.Add(query);
        var rows = _answers.Count > 0 ? _answers.Dequeue()() : [];
        return Task.FromResult<IResultCursor>(new ScriptedCursor(rows));
    }
}
