using GraphExplorer.Model;

namespace GraphExplorer.Host.Endpoints;

/// <summary>Tells the database whose request a session serves.</summary>
internal static class RequestOrigin
{
    /// <summary>The user, the client's address and the connection of a request.</summary>
    internal static SessionOrigin Of(HttpContext context) => new(
        context.User.Identity?.Name,
        context.Connection.RemoteIpAddress is { } address ? new System.Net.IPEndPoint(address, context.Connection.RemotePort).ToString() : null,
        "http",
        $"http-{context.Connection.Id}",
        context.Request.Path);
}
