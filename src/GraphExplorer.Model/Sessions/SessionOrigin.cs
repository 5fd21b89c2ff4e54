namespace GraphExplorer.Model;

/// <summary>Whom a server opens a session for.</summary>
/// <param name="Username">The name that was authenticated; null where none is asked for.</param>
/// <param name="ClientAddress">The client's address and port, such as <c>127.0.0.1:51234</c>.</param>
/// <param name="Protocol">How it is connected: <c>bolt</c> or <c>http</c>.</param>
/// <param name="ConnectionId">The connection's name, such as <c>bolt-17</c>.</param>
/// <param name="RequestUri">The address that was asked for over HTTP.</param>
public sealed record SessionOrigin(string? Username, string? ClientAddress, string? Protocol = null, string? ConnectionId = null, string? RequestUri = null);
