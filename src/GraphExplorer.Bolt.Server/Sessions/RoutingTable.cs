using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Server.Sessions;

/// <summary>The answer to ROUTE: one server, this one, does everything.</summary>
internal static class RoutingTable
{
    private const long SecondsToLive = 300;

    /// <summary>The table for a client that reached this server by an address.</summary>
    internal static MapValue Of(string address, string database)
    {
        var addresses = GraphValue.FromList(ListValue.Of(address));
        var servers = new[] { "WRITE", "READ", "ROUTE" }.Select(role => GraphValue.FromMap(MapValue.Of(("addresses", addresses), ("role", role))));
        return MapValue.Of(("rt", GraphValue.FromMap(MapValue.Of(
            ("servers", GraphValue.FromList(ListValue.From(servers))),
            ("ttl", SecondsToLive),
            ("db", database)))));
    }
}
