using System.Security.Cryptography;
using System.Text;
using GraphExplorer.Bolt.Server.Authentication;

namespace GraphExplorer.Host.Serving;

/// <summary>A random secret of one server process, which only who may read its note beside the data file knows. It has nothing to do with the users of the configuration.</summary>
internal sealed class HolderToken : ICredentialCheck
{
    private readonly byte[] _hash;

    internal HolderToken()
    {
        Text = RandomNumberGenerator.GetHexString(64, lowercase: true);
        _hash = SHA256.HashData(Encoding.UTF8.GetBytes(Text));
    }

    /// <summary>The secret itself.</summary>
    internal string Text { get; }

    /// <summary>Whether a text is the secret; takes the same time whatever it is.</summary>
    internal bool Fits(string text) => CryptographicOperations.FixedTimeEquals(_hash, SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <inheritdoc/>
    public ValueTask<CredentialVerdict> CheckAsync(string principal, string credentials, CancellationToken cancellationToken = default) =>
        new(Fits(credentials) ? CredentialVerdict.Accepted : CredentialVerdict.Refused);
}
