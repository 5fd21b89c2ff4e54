using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client;

/// <summary>How a client shows who it is (Bolt documentation, "LOGON"). <see cref="ToString"/> tells no secret.</summary>
public sealed class AuthToken
{
    private AuthToken(params (string Key, GraphValue Value)[] entries) => Map = MapValue.Of([.. entries.Where(entry => !entry.Value.IsNull)]);

    /// <summary>No credentials: for servers that ask for none.</summary>
    public static AuthToken None { get; } = new(("scheme", "none"));

    /// <summary>The token as it is sent.</summary>
    internal MapValue Map { get; }

    /// <summary>A name and a password, in a realm where the server has several.</summary>
    public static AuthToken Basic(string userName, string password, string? realm = null)
    {
        ArgumentNullException.ThrowIfNull(userName);
        ArgumentNullException.ThrowIfNull(password);
        return new AuthToken(("scheme", "basic"), ("principal", userName), ("credentials", password), ("realm", realm));
    }

    /// <summary>A token that an identity provider has given.</summary>
    public static AuthToken Bearer(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return new AuthToken(("scheme", "bearer"), ("credentials", token));
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Map["scheme"].AsString()} {(Map.GetOrNull("principal") is { IsString: true } principal ? principal.AsString() : string.Empty)}".TrimEnd();
}
