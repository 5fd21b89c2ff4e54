using System.Security.Authentication;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Connections;

/// <summary>What goes wrong on the way to a server, as errors that a user can act on.</summary>
internal static class ConnectionErrors
{
    /// <summary>No connection could be made.</summary>
    internal static GraphException Unreachable(ServerAddress address, Exception reason) => reason switch
    {
        AuthenticationException => new GraphException(
            StatusCodes.ServiceUnavailable,
            $"No encrypted connection to {address} could be made: {reason.Message}",
            hint: "Check that the server has TLS on and that its certificate names this host. A scheme with +ssc takes any certificate.",
            innerException: reason),
        ProtocolException => new GraphException(StatusCodes.ServiceUnavailable, $"What listens at {address} cannot be talked to: {reason.Message}", innerException: reason),
        _ => new GraphException(
            StatusCodes.ServiceUnavailable,
            $"The database at {address} cannot be reached: {reason.Message}",
            hint: "Check that the server runs, and its host and port.",
            innerException: reason),
    };

    /// <summary>A connection that stood is no more.</summary>
    internal static GraphException Lost(ServerAddress address, Exception? reason) => new(
        StatusCodes.ServiceUnavailable,
        $"The connection to {address} was lost: {reason?.Message ?? "it was closed."}",
        innerException: reason);

    /// <summary>Whether trying again cannot help: what answered is not what was meant.</summary>
    internal static bool IsLasting(GraphException error) => error.InnerException is AuthenticationException or ProtocolException;
}
