using GraphExplorer.Host.Configuration;

namespace GraphExplorer.Host.Security;

/// <summary>
/// Refuses requests that a foreign page makes through the user's browser: a Host that is not this machine's (DNS rebinding) and an
/// Origin that is not. Without users configured the server listens on loopback only and asks for no credentials, so a browser is the one way in
/// from outside. With users any Host will do, but pages of other origins are refused all the same: browsers send passwords along by themselves.
/// </summary>
internal sealed class ForeignRequestGuard(RequestDelegate next, UserDirectory users)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var host = context.Request.Host;
        var origin = context.Request.Headers.Origin.ToString();
        if (!host.HasValue || (users.IsEmpty && !ListenAddress.IsLoopback(host.Host)))
        {
            await RefuseAsync(context, $"The Host '{Shorten(host.Value)}' is not this machine's. Use http://localhost or http://127.0.0.1.").ConfigureAwait(false);
        }
        else if (origin.Length > 0 && !IsOwn(origin, host))
        {
            await RefuseAsync(context, $"Requests from pages of '{Shorten(origin)}' are refused.").ConfigureAwait(false);
        }
        else
        {
            await next(context).ConfigureAwait(false);
        }
    }

    private static bool IsOwn(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && (ListenAddress.IsLoopback(host.Host) ? ListenAddress.IsLoopback(uri.Host) : string.Equals(uri.Authority, host.Value, StringComparison.OrdinalIgnoreCase));

    private static string Shorten(string? text) => text is { Length: > 100 } ? text[..100] + "…" : text ?? string.Empty;

    private static async Task RefuseAsync(HttpContext context, string detail) =>
        await Results.Problem(detail, statusCode: StatusCodes.Status403Forbidden, title: "Refused").ExecuteAsync(context).ConfigureAwait(false);
}
