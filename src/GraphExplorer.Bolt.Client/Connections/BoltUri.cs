using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Connections;

/// <summary>What a connection URI says.</summary>
/// <param name="IsRouted">Whether the servers tell who reads and writes (<c>neo4j</c>), or there is one (<c>bolt</c>).</param>
/// <param name="Encryption">Whether and how to encrypt.</param>
/// <param name="Addresses">The servers to begin with.</param>
/// <param name="RoutingContext">The query part, which the servers are told when they are asked for routes.</param>
internal sealed record BoltUri(bool IsRouted, Encryption Encryption, IReadOnlyList<ServerAddress> Addresses, MapValue RoutingContext)
{
    private const string Example = "Give one such as neo4j://localhost:7687, or neo4j+s://host for an encrypted connection.";

    /// <summary>Reads a URI. Throws <see cref="GraphException"/> that says what is wrong; parts that may hold a password are not repeated.</summary>
    internal static BoltUri Parse(string uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        var end = uri.IndexOf("://", StringComparison.Ordinal);
        if (end < 0)
        {
            throw Wrong("it has no scheme");
        }

        var scheme = uri[..end].ToLowerInvariant();
        var (isRouted, encryption) = scheme switch
        {
            "bolt" => (false, Encryption.None),
            "bolt+s" => (false, Encryption.Verified),
            "bolt+ssc" => (false, Encryption.AnyCertificate),
            "neo4j" => (true, Encryption.None),
            "neo4j+s" => (true, Encryption.Verified),
            "neo4j+ssc" => (true, Encryption.AnyCertificate),
            _ => throw Wrong($"its scheme is '{scheme}', and only bolt, bolt+s, bolt+ssc, neo4j, neo4j+s and neo4j+ssc are known"),
        };
        var rest = uri[(end + 3)..];
        var question = rest.IndexOf('?', StringComparison.Ordinal);
        var query = question < 0 ? string.Empty : rest[(question + 1)..];
        var authority = (question < 0 ? rest : rest[..question]).TrimEnd('/');
        if (authority.Contains('@', StringComparison.Ordinal))
        {
            throw Wrong("it holds credentials, which belong into settings of their own (NEO4J_USERNAME and NEO4J_PASSWORD)");
        }

        var addresses = new List<ServerAddress>();
        foreach (var part in authority.Split(','))
        {
            addresses.Add(ServerAddress.TryParse(part.Trim(), out var address) ? address : throw Wrong($"'{part}' is no host with a port"));
        }

        if (!isRouted && addresses.Count > 1)
        {
            throw Wrong("several hosts need a scheme that finds routes, such as neo4j");
        }

        return new BoltUri(isRouted, encryption, addresses, ReadContext(query, isRouted));
    }

    private static MapValue ReadContext(string query, bool isRouted)
    {
        var entries = new List<KeyValuePair<string, GraphValue>>();
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isRouted)
            {
                throw Wrong("parameters after '?' need a scheme that finds routes, such as neo4j");
            }

            if (pair.Split('=', 2) is not [{ Length: > 0 } name, { Length: > 0 } value])
            {
                throw Wrong($"'{pair}' is no parameter of the form name=value");
            }

            name = Uri.UnescapeDataString(name);
            if (name == "address" || entries.Exists(entry => entry.Key == name))
            {
                throw Wrong($"the parameter '{name}' is {(name == "address" ? "set by the client" : "there twice")}");
            }

            entries.Add(new(name, Uri.UnescapeDataString(value)));
        }

        return MapValue.From(entries);
    }

    private static GraphException Wrong(string what) => new(StatusCodes.InvalidRequest, $"The address of the server cannot be used: {what}.", hint: Example);
}
