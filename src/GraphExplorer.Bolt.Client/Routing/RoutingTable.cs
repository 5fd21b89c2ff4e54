using GraphExplorer.Bolt.Client.Connections;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Routing;

/// <summary>Which servers read, write and tell routes for one database, and until when that is to be believed.</summary>
/// <param name="Database">The database's name as the server resolved it; null when it does not tell.</param>
/// <param name="Readers">The servers that read.</param>
/// <param name="Writers">The servers that write.</param>
/// <param name="Routers">The servers that tell routes.</param>
/// <param name="FetchedAt">The timestamp of the clock when it came.</param>
/// <param name="TimeToLive">How long it holds from then on.</param>
internal sealed record RoutingTable(
    string? Database,
    IReadOnlyList<ServerAddress> Readers,
    IReadOnlyList<ServerAddress> Writers,
    IReadOnlyList<ServerAddress> Routers,
    long FetchedAt,
    TimeSpan TimeToLive)
{
    private static readonly TimeSpan LongestTimeToLive = TimeSpan.FromDays(1);

    /// <summary>Reads what ROUTE answered. Throws <see cref="ProtocolException"/>.</summary>
    internal static RoutingTable Read(MapValue metadata, long fetchedAt)
    {
        if (metadata.GetOrNull("rt") is not { IsMap: true } table
            || table.AsMap().GetOrNull("ttl") is not { IsInteger: true } ttl
            || table.AsMap().GetOrNull("servers") is not { IsList: true } servers)
        {
            throw new ProtocolException("The answer to ROUTE holds no routing table.");
        }

        List<ServerAddress> readers = [], writers = [], routers = [];
        foreach (var server in servers.AsList())
        {
            var role = server.IsMap && server.AsMap().GetOrNull("role") is { IsString: true } text ? text.AsString() : string.Empty;
            var list = role switch { "READ" => readers, "WRITE" => writers, "ROUTE" => routers, _ => null };
            if (list is null || server.AsMap().GetOrNull("addresses") is not { IsList: true } addresses)
            {
                continue; // A role of a later version is none for this one.
            }

            foreach (var address in addresses.AsList())
            {
                list.Add(address.IsString && ServerAddress.TryParse(address.AsString(), out var parsed)
                    ? parsed
                    : throw new ProtocolException($"A routing table names '{address}', which is no address."));
            }
        }

        var seconds = Math.Clamp(ttl.AsInteger(), 0, (long)LongestTimeToLive.TotalSeconds);
        var database = table.AsMap().GetOrNull("db") is { IsString: true } name ? name.AsString() : null;
        return new RoutingTable(database, readers, writers, routers, fetchedAt, TimeSpan.FromSeconds(seconds));
    }

    /// <summary>The servers for an access mode.</summary>
    internal IReadOnlyList<ServerAddress> For(AccessMode mode) => mode == AccessMode.Read ? Readers : Writers;

    /// <summary>Whether it can be used for an access mode now.</summary>
    internal bool IsFresh(AccessMode mode, TimeProvider clock) => For(mode).Count > 0 && Routers.Count > 0 && clock.GetElapsedTime(FetchedAt) < TimeToLive;

    /// <summary>The table without a server that cannot be reached.</summary>
    internal RoutingTable Without(ServerAddress address) =>
        this with { Readers = Except(Readers, address), Writers = Except(Writers, address), Routers = Except(Routers, address) };

    /// <summary>The table without a writer that does not write.</summary>
    internal RoutingTable WithoutWriter(ServerAddress address) => this with { Writers = Except(Writers, address) };

    private static List<ServerAddress> Except(IReadOnlyList<ServerAddress> addresses, ServerAddress address) => [.. addresses.Where(other => other != address)];
}
