using System.Text;
using GraphExplorer.Bolt.Server.Authentication;
using Microsoft.Net.Http.Headers;

namespace GraphExplorer.Host.Security;

/// <summary>Where users are configured, HTTP asks for a name and password (RFC 7617); only the health addresses do without.</summary>
internal sealed class BasicAuthentication(RequestDelegate next, UserDirectory users)
{
    private const string Scheme = "Basic ";

    public async Task InvokeAsync(HttpContext context)
    {
        if (users.IsEmpty || context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        var verdict = TryReadCredentials(context.Request.Headers.Authorization.ToString(), out var name, out var password)
            ? await users.CheckAsync(name, password, context.RequestAborted).ConfigureAwait(false)
            : CredentialVerdict.Refused;
        switch (verdict)
        {
            case CredentialVerdict.Accepted:
                await next(context).ConfigureAwait(false);
                break;
            case CredentialVerdict.TooManyAttempts:
                await RefuseAsync(context, StatusCodes.Status429TooManyRequests, "Wrong passwords came too often. Wait some seconds.").ConfigureAwait(false);
                break;
            default:
                context.Response.Headers[HeaderNames.WWWAuthenticate] = "Basic realm=\"GraphExplorer\", charset=\"UTF-8\"";
                await RefuseAsync(context, StatusCodes.Status401Unauthorized, "A user's name and password are needed.").ConfigureAwait(false);
                break;
        }
    }

    private static bool TryReadCredentials(string header, out string name, out string password)
    {
        name = password = string.Empty;
        var bytes = new byte[header.Length];
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || !Convert.TryFromBase64String(header[Scheme.Length..].Trim(), bytes, out var size))
        {
            return false;
        }

        var pair = Encoding.UTF8.GetString(bytes, 0, size);
        var colon = pair.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return false;
        }

        (name, password) = (pair[..colon], pair[(colon + 1)..]);
        return true;
    }

    private static async Task RefuseAsync(HttpContext context, int status, string detail) =>
        await Results.Problem(detail, statusCode: status, title: "Refused").ExecuteAsync(context).ConfigureAwait(false);
}
