using Microsoft.Extensions.Logging;

namespace GraphExplorer.GraphQL.Transport;

/// <summary>The log messages of the transport.</summary>
internal static partial class TransportLog
{
    [LoggerMessage(EventId = 3001, Level = LogLevel.Error, Message = "A GraphQL request failed unexpectedly")]
    internal static partial void Unexpected(ILogger logger, Exception exception);
}
