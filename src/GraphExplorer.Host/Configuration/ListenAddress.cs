using System.Net;

namespace GraphExplorer.Host.Configuration;

/// <summary>Where the server listens.</summary>
internal static class ListenAddress
{
    /// <summary>The address without <c>--urls</c>.</summary>
    internal const string Default = "http://127.0.0.1:5000";

    /// <summary>The addresses of a list separated by semicolons. Throws <see cref="ConfigurationException"/> for one that is no URL.</summary>
    internal static string[] Parse(string urls)
    {
        var addresses = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (addresses.Length == 0)
        {
            throw new ConfigurationException($"--urls is empty. Give an address such as {Default}.");
        }

        foreach (var address in addresses)
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp)
            {
                throw new ConfigurationException($"--urls {address}: this is no http address with a port up to 65535. Give one such as {Default}.");
            }
        }

        return addresses;
    }

    /// <summary>Throws <see cref="ConfigurationException"/> where an address leaves this machine and nobody is asked who he is.</summary>
    internal static void RequireGuard(IEnumerable<string> addresses, bool hasUsers)
    {
        if (!hasUsers && addresses.FirstOrDefault(address => !IsLoopback(new Uri(address).Host)) is { } open)
        {
            throw new ConfigurationException(
                $"--urls {open}: refusing to serve beyond this machine, since no credentials are configured. Give a loopback address such as {Default}, or configure users (GraphExplorer:Users).");
        }
    }

    /// <summary>Whether a host name or address, without a port, is this machine's loopback.</summary>
    internal static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
