namespace GraphExplorer.Host.Configuration;

/// <summary>The Neo4j server that the program works on in place of its embedded database, under the names that Neo4j's users know.</summary>
/// <param name="Uri">Where it is (<c>NEO4J_URI</c>).</param>
/// <param name="Username">The user (<c>NEO4J_USERNAME</c>); null for a server that asks for none.</param>
/// <param name="Password">The user's password (<c>NEO4J_PASSWORD</c>).</param>
/// <param name="Database">The database (<c>NEO4J_DATABASE</c>); null for the user's default.</param>
internal sealed record Neo4jOptions(string Uri, string? Username, string? Password, string? Database)
{
    internal const string UriKey = "NEO4J_URI";
    internal const string UsernameKey = "NEO4J_USERNAME";
    internal const string PasswordKey = "NEO4J_PASSWORD";
    internal const string DatabaseKey = "NEO4J_DATABASE";

    private const string DefaultUser = "neo4j";

    /// <summary>Reads the settings; null when no server is named. A password alone is that of the user that every server has.</summary>
    internal static Neo4jOptions? Read(IConfiguration settings)
    {
        if (Text(settings, UriKey) is not { } uri)
        {
            return null;
        }

        var password = Text(settings, PasswordKey);
        var username = Text(settings, UsernameKey) ?? (password is null ? null : DefaultUser);
        return username is not null && password is null
            ? throw new ConfigurationException($"{UsernameKey} is given without {PasswordKey}. Give both, or neither for a server that asks for no credentials.")
            : new Neo4jOptions(uri, username, password, Text(settings, DatabaseKey));
    }

    /// <summary>The server and the user, without the password.</summary>
    public override string ToString() => $"{Uri}{(Username is null ? string.Empty : $" as {Username}")}";

    private static string? Text(IConfiguration settings, string key) => settings[key] is { Length: > 0 } text ? text : null;
}
