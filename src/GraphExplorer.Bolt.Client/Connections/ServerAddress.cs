using System.Globalization;

namespace GraphExplorer.Bolt.Client.Connections;

/// <summary>A host and a port, the same in whatever case the host is written.</summary>
internal readonly record struct ServerAddress
{
    internal const int DefaultPort = 7687;

    internal ServerAddress(string host, int port)
    {
        Host = host.ToLowerInvariant();
        Port = port;
    }

    internal string Host { get; }

    internal int Port { get; }

    /// <summary>Reads <c>host</c>, <c>host:port</c>, <c>[IPv6]</c> or <c>[IPv6]:port</c>.</summary>
    internal static bool TryParse(string text, out ServerAddress address)
    {
        address = default;
        var host = text;
        var port = string.Empty;
        if (text.StartsWith('['))
        {
            var end = text.IndexOf(']', StringComparison.Ordinal);
            if (end < 0 || (end + 1 < text.Length && text[end + 1] != ':'))
            {
                return false;
            }

            host = text[1..end];
            port = end + 1 < text.Length ? text[(end + 2)..] : string.Empty;
        }
        else if (text.LastIndexOf(':') is >= 0 and var colon)
        {
            host = text[..colon];
            port = text[(colon + 1)..];
            if (port.Length == 0)
            {
                return false;
            }
        }

        var number = DefaultPort;
        if (host.Length == 0 || host.AsSpan().ContainsAny(" /?#@") || (!text.StartsWith('[') && host.Contains(':', StringComparison.Ordinal))
            || (port.Length > 0 && !(int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is > 0 and < 65536)))
        {
            return false;
        }

        address = new ServerAddress(host, number);
        return true;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host)}:{Port}");
}
