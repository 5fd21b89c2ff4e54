using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using GraphExplorer.Bolt.Framing;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Bolt.Server.Sessions;
using GraphExplorer.Model;
using Microsoft.Extensions.Logging;

namespace GraphExplorer.Bolt.Server.Connections;

/// <summary>
/// One client, over whatever carries bytes. One task reads requests ahead, so that a RESET is seen while a statement runs; another
/// answers them in their order.
/// </summary>
internal sealed class BoltConnection(string id, IDuplexPipe transport, EndPoint? localEndPoint, IDriver driver, BoltServerOptions options, ILogger logger)
{
    // What a stranger may send: credentials are short.
    private const int LargestStrangersMessage = 64 * 1024;
    private readonly ResponseWriter _writer = new(transport.Output, options.IdleTimeout);

    /// <summary>Serves the client until it leaves, breaks the protocol or <paramref name="aborted"/>; after <paramref name="draining"/> until its work is done.</summary>
    internal async Task RunAsync(CancellationToken draining, CancellationToken aborted)
    {
        BoltServerLog.Opened(logger, id);
        using var disposal = _writer;
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        var reason = "the client left";
        try
        {
            if (await AgreeAsync(stopped.Token).ConfigureAwait(false) is { } version)
            {
                _writer.Context = new PackStreamContext(version);
                await TalkAsync(stopped, draining).ConfigureAwait(false);
            }
            else
            {
                reason = "no common version";
            }
        }
        catch (ProtocolException error)
        {
            reason = error.Message;
            BoltServerLog.ProtocolBroken(logger, id, error.Message);
        }
        catch (Exception error) when (error is OperationCanceledException or IOException or Microsoft.AspNetCore.Connections.ConnectionAbortedException)
        {
            reason = error.Message;
        }

        BoltServerLog.Closed(logger, id, reason);
    }

    private async ValueTask<BoltVersion?> AgreeAsync(CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(options.AuthenticationTimeout);
        return await Handshake.RunAsync(transport.Input, _writer, deadline.Token).ConfigureAwait(false);
    }

    private async Task TalkAsync(CancellationTokenSource stopped, CancellationToken draining)
    {
        using var queue = new RequestQueue(options.MaximumMessageSize);
        var session = new ServerSession(id, driver, options, _writer, localEndPoint, logger);
        await using var disposal = session.ConfigureAwait(false);
        using var hearing = stopped.Token.UnsafeRegister(static session => ((ServerSession)session!).Stop(), session);
        using var drain = draining.UnsafeRegister(static input => ((PipeReader)input!).CancelPendingRead(), transport.Input);
        var reading = ReadAsync(queue, session, draining, stopped.Token);
        var watching = WatchAsync(session, stopped);
        try
        {
            await AnswerAsync(queue, session, draining, stopped.Token).ConfigureAwait(false);
        }
        finally
        {
            await stopped.CancelAsync().ConfigureAwait(false);
            await EndedAsync(reading).ConfigureAwait(false);
            await EndedAsync(watching).ConfigureAwait(false);
        }
    }

    private async Task ReadAsync(RequestQueue queue, ServerSession session, CancellationToken draining, CancellationToken cancellationToken)
    {
        using var assembler = new MessageAssembler(LargestStrangersMessage);
        try
        {
            while (true)
            {
                var result = await transport.Input.ReadAsync(cancellationToken).ConfigureAwait(false);
                var buffer = result.Buffer;
                while (Next(assembler, ref buffer) is { } request)
                {
                    await DeliverAsync(request, queue, session, cancellationToken).ConfigureAwait(false);
                    if (request.Error is ProtocolException)
                    {
                        return;
                    }

                    assembler.LargestMessage = session.IsAuthenticated ? options.MaximumMessageSize : LargestStrangersMessage;
                }

                transport.Input.AdvanceTo(buffer.Start, buffer.End);
                if (result.IsCompleted || (draining.IsCancellationRequested && session.IsIdle && !queue.HasRequest))
                {
                    return;
                }
            }
        }
        finally
        {
            queue.Complete();
        }

        // Reads one message; a local function of its own since spans do not live across awaits.
        ReceivedRequest? Next(MessageAssembler assembler, ref ReadOnlySequence<byte> buffer)
        {
            try
            {
                return assembler.TryRead(ref buffer, out var message)
                    ? Decode(message)
                    : null;
            }
            catch (ProtocolException error)
            {
                return new ReceivedRequest(null, error, 0);
            }
        }
    }

    private ReceivedRequest Decode(ReadOnlySpan<byte> message)
    {
        try
        {
            return new ReceivedRequest(RequestReader.Read(message, _writer.Context), null, message.Length);
        }
        catch (Exception error) when (error is GraphException or ProtocolException)
        {
            return new ReceivedRequest(null, error, message.Length);
        }
    }

    private static async ValueTask DeliverAsync(ReceivedRequest request, RequestQueue queue, ServerSession session, CancellationToken cancellationToken)
    {
        if (request.Message is ResetMessage)
        {
            session.Interrupt();
        }

        var authenticating = request.Message is HelloMessage or LogonMessage or LogoffMessage ? session.NextAuthentication() : null;
        await queue.AddAsync(request, cancellationToken).ConfigureAwait(false);

        // What follows is read by what these settle: the size that is allowed, and the patches.
        if (authenticating is not null)
        {
            await authenticating.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task AnswerAsync(RequestQueue queue, ServerSession session, CancellationToken draining, CancellationToken cancellationToken)
    {
        while (await queue.WaitAsync(cancellationToken).ConfigureAwait(false))
        {
            while (queue.TryTake(out var request))
            {
                await session.AnswerAsync(request).ConfigureAwait(false);
                if (session.IsOver)
                {
                    await _writer.FlushAsync().ConfigureAwait(false);
                    return;
                }

                if (_writer.IsDue)
                {
                    await _writer.FlushAsync().ConfigureAwait(false);
                }
            }

            await _writer.FlushAsync().ConfigureAwait(false);
            if (draining.IsCancellationRequested && session.IsIdle)
            {
                return;
            }
        }
    }

    /// <summary>Keeps the times: tells a client that waits that the server lives, and ends a connection that has waited for too long.</summary>
    private async Task WatchAsync(ServerSession session, CancellationTokenSource stopped)
    {
        var shortest = new[] { options.KeepAliveInterval, options.IdleTimeout, options.AuthenticationTimeout }.Min();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(Math.Clamp(shortest.TotalMilliseconds / 4, 20, 10_000)));
        var strangerSince = Environment.TickCount64;
        while (await timer.WaitForNextTickAsync(stopped.Token).ConfigureAwait(false))
        {
            if (session.IsAuthenticated)
            {
                strangerSince = Environment.TickCount64;
            }

            if (Environment.TickCount64 - strangerSince > options.AuthenticationTimeout.TotalMilliseconds || (!session.IsBusy && session.Quiet > options.IdleTimeout))
            {
                session.Stop();
                await stopped.CancelAsync().ConfigureAwait(false);
                return;
            }

            if (session.IsBusy)
            {
                await _writer.KeepAliveAsync(options.KeepAliveInterval).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Waits for a task that was told to end; how it ended is known elsewhere.</summary>
    private static async Task EndedAsync(Task task)
    {
        try
        {
            await task.ConfigureAwait(false);
        }
        catch (Exception error) when (error is OperationCanceledException or IOException or ProtocolException or InvalidOperationException)
        {
        }
    }
}
