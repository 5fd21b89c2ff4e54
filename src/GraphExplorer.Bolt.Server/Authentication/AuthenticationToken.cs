using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Server.Authentication;

/// <summary>The credentials of a HELLO or LOGON, checked.</summary>
internal static class AuthenticationToken
{
    private const string Anonymous = "";

    /// <summary>The user's name. Throws <see cref="GraphException"/> with Neo4j's code when the credentials are not good enough.</summary>
    internal static async ValueTask<string> CheckAsync(MapValue token, ICredentialCheck? check, CancellationToken cancellationToken)
    {
        var principal = Text(token, "principal");
        if (check is null)
        {
            return principal ?? Anonymous;
        }

        if (Text(token, "scheme") is not "basic" || principal is null || Text(token, "credentials") is not { } credentials)
        {
            throw new GraphException(
                StatusCodes.Unauthorized,
                "Unsupported authentication token: this server takes a user's name and password.",
                hint: "Use the scheme 'basic' with principal and credentials.");
        }

        return await check.CheckAsync(principal, credentials, cancellationToken).ConfigureAwait(false) switch
        {
            CredentialVerdict.Accepted => principal,
            CredentialVerdict.TooManyAttempts => throw new GraphException(
                StatusCodes.AuthenticationRateLimit,
                "The client has provided incorrect authentication details too many times in a row."),
            _ => throw new GraphException(StatusCodes.Unauthorized, "The client is unauthorized due to authentication failure."),
        };
    }

    private static string? Text(MapValue token, string key) => token.GetOrNull(key) is { IsString: true } text ? text.AsString() : null;
}
