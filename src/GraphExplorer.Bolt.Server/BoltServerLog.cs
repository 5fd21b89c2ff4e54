using Microsoft.Extensions.Logging;

namespace GraphExplorer.Bolt.Server;

/// <summary>What the Bolt server logs.</summary>
internal static partial class BoltServerLog
{
    [LoggerMessage(EventId = 4001, Level = LogLevel.Debug, Message = "{Connection} opened")]
    internal static partial void Opened(ILogger logger, string connection);

    [LoggerMessage(EventId = 4002, Level = LogLevel.Debug, Message = "{Connection} closed: {Reason}")]
    internal static partial void Closed(ILogger logger, string connection, string reason);

    [LoggerMessage(EventId = 4003, Level = LogLevel.Information, Message = "{Connection} broke the protocol: {Reason}")]
    internal static partial void ProtocolBroken(ILogger logger, string connection, string reason);

    [LoggerMessage(EventId = 4004, Level = LogLevel.Error, Message = "{Connection}: {Request} failed unexpectedly")]
    internal static partial void RequestFailed(ILogger logger, Exception error, string connection, string request);

    [LoggerMessage(EventId = 4005, Level = LogLevel.Warning, Message = "{Connection}: credentials were refused")]
    internal static partial void Refused(ILogger logger, string connection);
}
