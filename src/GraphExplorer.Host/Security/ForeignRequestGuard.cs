using GraphExplorer.Host.Configuration;

namespace GraphExplorer.Host.Security;

/// <summary>
/// Refuses requests that a foreign page makes through the user's browser: a Host that is not this machine's (DNS rebinding) and an
/// Origin that is not. The server listens on loopback only and asks for no credentials, so a browser is the one way in from outside.
/// </summary>
internal sealed class ForeignRequestGuard(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var host = context.Request.Host;
        var origin = context.Request.Headers.Origin.ToString();
        if (!host.HasValue || !ListenAddress.IsLoopback(host.Host))
        {
            await RefuseAsync(context, $"The Host '{Shorten(host.Value)}' is not this machine's. Use http://localhost or http://127.0.0.1.").ConfigureAwait(false);
        }
        else if (origin.Length > 0 && !(Uri.TryCreate(origin, UriKind.Absolute, out var uri) && ListenAddress.IsLoopback(uri.Host)))
        {
            await RefuseAsync(context, $"Requests from pages of '{Shorten(origin)}' are refused.").ConfigureAwait(false);
        }
        else
        {
            await next(context).ConfigureAwait(false);
        }
    }

    private static string Shorten(string? text) => text is { Length: > 100 } ? text[..100] + "…" : text ?? string.Empty;

    private static async Task RefuseAsync(HttpContext context, string detail) =>
        await Results.Problem(detail, statusCode: StatusCodes.Status403Forbidden, title: "Refused").ExecuteAsync(context).ConfigureAwait(false);
}
