using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GraphExplorer.Bolt.Server;
using GraphExplorer.Host.Security;

namespace GraphExplorer.Host.Configuration;

/// <summary>How Bolt is served (section <c>GraphExplorer:Bolt</c>).</summary>
internal static class BoltOptions
{
    internal const string Section = "GraphExplorer:Bolt";

    /// <summary>The port of a command line's <c>--bolt-port</c>; null for <c>off</c>.</summary>
    internal static int? ParsePort(string text) => text switch
    {
        "off" => null,
        _ when ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) => port,
        _ => throw new ConfigurationException($"--bolt-port {text}: give a port from 1 to 65535, 0 for any that is free, or 'off'."),
    };

    /// <summary>Reads and checks the section. Throws <see cref="ConfigurationException"/>.</summary>
    internal static BoltServerOptions Read(IConfiguration configuration, int port, UserDirectory users)
    {
        var section = configuration.GetSection(Section);
        var defaults = new BoltServerOptions();
        return defaults with
        {
            EndPoint = new IPEndPoint(ReadAddress(section, users), port),
            Credentials = users.IsEmpty ? null : users,
            Certificate = ReadCertificate(section),
            MaximumConnections = (int)SettingReader.ReadNumber(section, nameof(BoltServerOptions.MaximumConnections), defaults.MaximumConnections, int.MaxValue),
            MaximumMessageSize = (int)SettingReader.ReadNumber(section, nameof(BoltServerOptions.MaximumMessageSize), defaults.MaximumMessageSize, 1 << 30),
            AuthenticationTimeout = SettingReader.ReadTimeSpan(section, nameof(BoltServerOptions.AuthenticationTimeout), defaults.AuthenticationTimeout),
            IdleTimeout = SettingReader.ReadTimeSpan(section, nameof(BoltServerOptions.IdleTimeout), defaults.IdleTimeout),
        };
    }

    private static IPAddress ReadAddress(IConfigurationSection section, UserDirectory users)
    {
        var text = SettingReader.ReadText(section, "Address") ?? "127.0.0.1";
        var address = text == "localhost" ? IPAddress.Loopback
            : IPAddress.TryParse(text, out var parsed) ? parsed
            : throw new ConfigurationException($"{Section}:Address is '{text}'. Give an IP address such as 127.0.0.1, or 0.0.0.0 for all of this machine's.");
        return IPAddress.IsLoopback(address) || !users.IsEmpty
            ? address
            : throw new ConfigurationException(
                $"{Section}:Address is '{text}': refusing to serve Bolt beyond this machine, since no users are configured. Add one to {UserDirectory.Section} ('graphexplorer hash-password' makes the hash).");
    }

    private static X509Certificate2? ReadCertificate(IConfigurationSection section)
    {
        if (SettingReader.ReadText(section, "CertificateFile") is not { } file)
        {
            return null;
        }

        var password = SettingReader.ReadText(section, "CertificatePassword");
        try
        {
            if (Path.GetExtension(file) is ".pfx" or ".p12")
            {
                return X509CertificateLoader.LoadPkcs12FromFile(file, password);
            }

            var key = SettingReader.ReadText(section, "CertificateKeyFile");
            return password is null ? X509Certificate2.CreateFromPemFile(file, key) : X509Certificate2.CreateFromEncryptedPemFile(file, password, key);
        }
        catch (Exception error) when (error is IOException or CryptographicException or UnauthorizedAccessException)
        {
            throw new ConfigurationException(
                $"{Section}:CertificateFile {file}: {error.Message} Give a PKCS#12 file (.pfx), or a PEM file with the key in it or in CertificateKeyFile.");
        }
    }
}
