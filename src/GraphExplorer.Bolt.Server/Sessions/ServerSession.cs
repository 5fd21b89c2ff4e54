using System.Diagnostics;
using System.Globalization;
using System.Net;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Bolt.Server.Authentication;
using GraphExplorer.Bolt.Server.Connections;
using GraphExplorer.Model;
using Microsoft.Extensions.Logging;

namespace GraphExplorer.Bolt.Server.Sessions;

/// <summary>
/// The server's side of a conversation: a state, and for each request that the state allows an answer (Bolt documentation, "Server state
/// specification"). Requests are answered by one task; the rest may be called from others.
/// </summary>
internal sealed class ServerSession(string connection, IDriver driver, BoltServerOptions options, ResponseWriter writer, EndPoint? localEndPoint, ILogger logger) : IAsyncDisposable
{
    private readonly Interruption _interruption = new();
    private TaskCompletionSource? _authentication;
    private OpenWork? _work;
    private NotificationFilter _filter = NotificationFilter.All;
    private string? _address;
    private string _user = string.Empty;
    private long _lastActivity = Environment.TickCount64;
    private volatile ServerState _state = ServerState.Negotiation;
    private volatile bool _isBusy;

    /// <summary>What the connection is ready for.</summary>
    internal ServerState State => _state;

    /// <summary>Whether the client has shown who it is.</summary>
    internal bool IsAuthenticated => _state is not (ServerState.Negotiation or ServerState.Authentication);

    /// <summary>Whether a request is being answered.</summary>
    internal bool IsBusy => _isBusy;

    /// <summary>Whether nothing is open or in work.</summary>
    internal bool IsIdle => !_isBusy && _work is null;

    /// <summary>Whether the connection is to be closed.</summary>
    internal bool IsOver => _state == ServerState.Defunct || _interruption.IsStopped;

    /// <summary>Since when nothing was asked or answered.</summary>
    internal TimeSpan Quiet => TimeSpan.FromMilliseconds(Environment.TickCount64 - Volatile.Read(ref _lastActivity));

    /// <summary>A RESET was read: whatever runs ends.</summary>
    internal void Interrupt() => _interruption.Raise();

    /// <summary>The connection ends: whatever runs ends.</summary>
    internal void Stop() => _interruption.Stop();

    /// <summary>Ends when the HELLO, LOGON or LOGOFF that is about to be queued was answered.</summary>
    internal Task NextAuthentication()
    {
        var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _authentication, source);
        return source.Task;
    }

    /// <summary>Answers a request. Throws <see cref="ClientGoneException"/>.</summary>
    internal async ValueTask AnswerAsync(ReceivedRequest request)
    {
        _isBusy = true;
        try
        {
            await JudgeAsync(request).ConfigureAwait(false);
        }
        catch (ClientGoneException)
        {
            throw;
        }
        catch (Exception error)
        {
            await FailAsync(error, request.Message).ConfigureAwait(false);
        }
        finally
        {
            Volatile.Write(ref _lastActivity, Environment.TickCount64);
            _isBusy = false;
            if (request.Message is HelloMessage or LogonMessage or LogoffMessage)
            {
                Interlocked.Exchange(ref _authentication, null)?.TrySetResult();
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await CloseWorkAsync().ConfigureAwait(false);
        _interruption.Dispose();
    }

    private ValueTask JudgeAsync(ReceivedRequest request)
    {
        switch (request)
        {
            case { Error: ProtocolException broken }:
                throw broken;
            case { Message: GoodbyeMessage }:
                _state = ServerState.Defunct;
                return ValueTask.CompletedTask;
            case { Message: ResetMessage reset }:
                return IsAuthenticated ? ResetAsync() : throw Misplaced(reset);
            case var _ when _interruption.IsPending || (_state == ServerState.Failed && request.Message is not HelloMessage):
                writer.Write(IgnoredMessage.Instance);
                return ValueTask.CompletedTask;
            case { Error: { } unreadable }:
                throw unreadable;
            default:
                return DispatchAsync(request.Message!);
        }
    }

    private ValueTask DispatchAsync(RequestMessage request) => (_state, request) switch
    {
        (ServerState.Negotiation, HelloMessage hello) => HelloAsync(hello),
        (ServerState.Authentication, LogonMessage logon) => LogonAsync(logon.Authentication),
        (ServerState.Ready, RunMessage run) => RunAsync(run),
        (ServerState.Ready, BeginMessage begin) => BeginAsync(begin),
        (ServerState.Ready, RouteMessage route) => Route(route),
        (ServerState.Ready, LogoffMessage) when Version.HasLogon => Logoff(),
        (ServerState.Ready, TelemetryMessage) when Version >= new BoltVersion(5, 4) => Succeed(),
        (ServerState.TxReady or ServerState.TxStreaming, RunMessage run) => RunAsync(run),
        (ServerState.Streaming or ServerState.TxReady or ServerState.TxStreaming, PullMessage pull) => StreamAsync(pull.Slice, isPull: true),
        (ServerState.Streaming or ServerState.TxReady or ServerState.TxStreaming, DiscardMessage discard) => StreamAsync(discard.Slice, isPull: false),
        (ServerState.TxReady or ServerState.TxStreaming, CommitMessage) => CommitAsync(),
        (ServerState.TxReady or ServerState.TxStreaming, RollbackMessage) => RollbackAsync(),
        _ => throw Misplaced(request),
    };

    private BoltVersion Version => writer.Context.Version;

    private string StateName => _state switch
    {
        ServerState.TxReady => "TX_READY",
        ServerState.TxStreaming => "TX_STREAMING",
        var state => state.ToString().ToUpperInvariant(),
    };

    private ProtocolException Misplaced(RequestMessage request) =>
        new($"Message '{request.GetType().Name[..^"Message".Length].ToUpperInvariant()}' cannot be handled by a session in the {StateName} state.");

    private async ValueTask HelloAsync(HelloMessage hello)
    {
        var metadata = new List<KeyValuePair<string, GraphValue>>
        {
            new("server", options.Agent),
            new("connection_id", connection),
            new("hints", GraphValue.FromMap(MapValue.Of(
                ("connection.recv_timeout_seconds", (long)Math.Ceiling((2 * options.KeepAliveInterval.TotalSeconds) + 30)),
                ("telemetry.enabled", false)))),
        };
        if (!Version.HasUtcDateTimes && hello.Patches.Contains("utc", StringComparer.Ordinal))
        {
            writer.Context = new PackStreamContext(Version, utcPatch: true);
            metadata.Add(new("patch_bolt", GraphValue.FromList("utc")));
        }

        _filter = _filter.With(hello.Defaults);
        _address = hello.Extra.GetOrNull("routing") is { IsMap: true } routing ? AddressIn(routing.AsMap()) : null;
        if (Version.HasLogon)
        {
            _state = ServerState.Authentication;
        }
        else
        {
            await AuthenticateAsync(hello.Extra).ConfigureAwait(false);
        }

        writer.Write(new SuccessMessage(MapValue.From(metadata)));
    }

    private async ValueTask LogonAsync(MapValue token)
    {
        await AuthenticateAsync(token).ConfigureAwait(false);
        writer.Write(SuccessMessage.Empty);
    }

    private async ValueTask AuthenticateAsync(MapValue token)
    {
        _user = await AuthenticationToken.CheckAsync(token, options.Credentials, _interruption.Token).ConfigureAwait(false);
        _state = ServerState.Ready;
    }

    private ValueTask Logoff()
    {
        _user = string.Empty;
        _state = ServerState.Authentication;
        return Succeed();
    }

    private ValueTask Succeed()
    {
        writer.Write(SuccessMessage.Empty);
        return ValueTask.CompletedTask;
    }

    private async ValueTask BeginAsync(BeginMessage begin)
    {
        RequireOwnName(begin.Settings.ImpersonatedUser);
        _work = OpenWork.Open(driver, begin.Settings, _filter);
        await _work.BeginAsync(begin.Settings, _interruption.Token).ConfigureAwait(false);
        _state = ServerState.TxReady;
        writer.Write(SuccessMessage.Empty);
    }

    private async ValueTask RunAsync(RunMessage run)
    {
        var started = Stopwatch.GetTimestamp();
        if (_work is null)
        {
            RequireOwnName(run.Settings.ImpersonatedUser);
            _work = OpenWork.Open(driver, run.Settings, _filter);
        }

        var (statement, fields) = await _work.RunAsync(run, _interruption.Token).ConfigureAwait(false);
        var elapsed = (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        var columns = GraphValue.FromList(ListValue.From(fields.Select(GraphValue.FromString)));
        _state = _work.IsTransaction ? ServerState.TxStreaming : ServerState.Streaming;
        writer.Write(new SuccessMessage(_work.IsTransaction
            ? MapValue.Of(("t_first", elapsed), ("fields", columns), ("qid", statement))
            : MapValue.Of(("t_first", elapsed), ("fields", columns))));
    }

    private async ValueTask StreamAsync(ResultSlice slice, bool isPull)
    {
        var work = _work!;
        var result = work.ResultOf(slice.StatementId);
        var summary = isPull
            ? await result.PullAsync(slice.Count, writer, _interruption.Token).ConfigureAwait(false)
            : await result.DiscardAsync(slice.Count, _interruption.Token).ConfigureAwait(false);
        if (summary is null)
        {
            writer.Write(new SuccessMessage(MapValue.Of(("has_more", true))));
            return;
        }

        work.Finished(slice.StatementId);
        var metadata = SummaryMetadata.Of(summary, result.Elapsed, result.Filter, work.IsTransaction ? null : work.Bookmark);
        if (work.IsTransaction)
        {
            _state = work.HasResults ? ServerState.TxStreaming : ServerState.TxReady;
        }
        else
        {
            await CloseWorkAsync().ConfigureAwait(false);
            _state = ServerState.Ready;
        }

        writer.Write(new SuccessMessage(metadata));
    }

    private async ValueTask CommitAsync()
    {
        await _work!.CommitAsync(_interruption.Token).ConfigureAwait(false);
        var bookmark = _work.Bookmark;
        await CloseWorkAsync().ConfigureAwait(false);
        _state = ServerState.Ready;
        writer.Write(bookmark is null ? SuccessMessage.Empty : new SuccessMessage(MapValue.Of(("bookmark", bookmark))));
    }

    private async ValueTask RollbackAsync()
    {
        await _work!.RollbackAsync(_interruption.Token).ConfigureAwait(false);
        await CloseWorkAsync().ConfigureAwait(false);
        _state = ServerState.Ready;
        writer.Write(SuccessMessage.Empty);
    }

    private async ValueTask ResetAsync()
    {
        await CloseWorkAsync().ConfigureAwait(false);
        _interruption.Clear();
        _state = ServerState.Ready;
        writer.Write(SuccessMessage.Empty);
    }

    private async ValueTask Route(RouteMessage route)
    {
        RequireOwnName(route.ImpersonatedUser);
        if (route.Database is { } database)
        {
            await driver.AsyncSession(new SessionConfig { Database = database }).DisposeAsync().ConfigureAwait(false);
        }

        var address = AddressIn(route.Routing) ?? _address ?? localEndPoint?.ToString() ?? string.Create(CultureInfo.InvariantCulture, $"localhost:{BoltServerOptions.DefaultPort}");
        writer.Write(new SuccessMessage(RoutingTable.Of(address, route.Database ?? BoltServerOptions.DefaultDatabase)));
    }

    private void RequireOwnName(string? impersonated)
    {
        if (impersonated is not null && impersonated != _user)
        {
            throw new GraphException(StatusCodes.Forbidden, $"Cannot impersonate user '{impersonated}': this server runs statements as the user who logged on only.");
        }
    }

    private async ValueTask FailAsync(Exception error, RequestMessage? request)
    {
        await CloseWorkAsync().ConfigureAwait(false);
        if (_interruption.IsStopped)
        {
            _state = ServerState.Defunct;
            return;
        }

        var failure = FailureOf(error, request);
        _state = IsAuthenticated && error is not ProtocolException ? ServerState.Failed : ServerState.Defunct;
        writer.Write(FailureMessage.Of(failure.Code, failure.FullMessage(), Version));
    }

    private GraphException FailureOf(Exception error, RequestMessage? request)
    {
        switch (error)
        {
            case GraphException failure:
                if (failure.Code is StatusCodes.Unauthorized or StatusCodes.AuthenticationRateLimit)
                {
                    BoltServerLog.Refused(logger, connection);
                }

                return failure;
            case ProtocolException broken:
                BoltServerLog.ProtocolBroken(logger, connection, broken.Message);
                return new GraphException(StatusCodes.InvalidRequest, broken.Message);
            case OperationCanceledException when _interruption.Token.IsCancellationRequested:
                return new GraphException(
                    StatusCodes.Terminated,
                    "The transaction has been terminated. Retry your operation in a new transaction, and you should see a successful result. Explicitly terminated by the user.");
            case ObjectDisposedException:
                return new GraphException(StatusCodes.ServiceUnavailable, "The database is closing.");
            default:
                BoltServerLog.RequestFailed(logger, error, connection, request?.GetType().Name ?? "a request");
                return new GraphException(StatusCodes.UnknownError, "The server met an error of its own, which its log tells of.");
        }
    }

    private async ValueTask CloseWorkAsync()
    {
        if (_work is { } work)
        {
            _work = null;
            await work.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static string? AddressIn(MapValue routing) => routing.GetOrNull("address") is { IsString: true } address ? address.AsString() : null;
}
