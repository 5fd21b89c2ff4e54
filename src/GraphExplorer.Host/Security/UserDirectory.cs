using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using GraphExplorer.Bolt.Server.Authentication;
using GraphExplorer.Host.Configuration;

namespace GraphExplorer.Host.Security;

/// <summary>
/// The users that the configuration names, for Bolt and HTTP alike: section <c>GraphExplorer:Users</c> with a password hash for each
/// name, and <c>GRAPHEXPLORER_AUTH=name/password</c> for containers. Safe for concurrent use.
/// </summary>
internal sealed class UserDirectory : ICredentialCheck, IDisposable
{
    internal const string Section = "GraphExplorer:Users";

    /// <summary>The variable that holds one user's name and password.</summary>
    internal const string Variable = "GRAPHEXPLORER_AUTH";

    private const int LongestPassword = 1024;

    // Hashing is slow by design: strangers may not keep more than one core busy with it.
    private readonly SemaphoreSlim _hashing = new(1, 1);
    private readonly Dictionary<string, PasswordHash> _users;
    private readonly ConcurrentDictionary<string, byte[]> _known = new(StringComparer.Ordinal);
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly FailedAttempts _failures;
    private readonly PasswordHash _nobody = PasswordHash.TryParse($"pbkdf2-sha256$600000${Convert.ToBase64String(new byte[16])}${Convert.ToBase64String(new byte[32])}", out var hash)
        ? hash
        : throw new InvalidOperationException("The hash of nobody does not parse.");

    internal UserDirectory(IEnumerable<KeyValuePair<string, PasswordHash>> users, TimeProvider? clock = null)
    {
        _users = new Dictionary<string, PasswordHash>(users, StringComparer.Ordinal);
        _failures = new FailedAttempts(clock ?? TimeProvider.System);
    }

    /// <summary>Whether nobody is configured, so that anybody may come in.</summary>
    internal bool IsEmpty => _users.Count == 0;

    /// <summary>Reads the users. Throws <see cref="ConfigurationException"/> for a hash that is none.</summary>
    internal static UserDirectory Read(IConfiguration configuration)
    {
        var users = configuration.GetSection(Section).GetChildren().ToDictionary(user => user.Key, Parse, StringComparer.Ordinal);
        if (configuration[Variable] is { Length: > 0 } pair && pair != "none")
        {
            var slash = pair.IndexOf('/', StringComparison.Ordinal);
            if (slash < 1 || slash == pair.Length - 1)
            {
                throw new ConfigurationException($"{Variable} is not a name and a password with a slash between them, such as neo4j/secret.");
            }

            users[pair[..slash]] = PasswordHash.Of(pair[(slash + 1)..]);
        }

        return new UserDirectory(users);
    }

    /// <inheritdoc/>
    public async ValueTask<CredentialVerdict> CheckAsync(string principal, string credentials, CancellationToken cancellationToken = default)
    {
        if (credentials.Length > LongestPassword)
        {
            return CredentialVerdict.Refused;
        }

        var exists = _users.TryGetValue(principal, out var expected);
        var digest = HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(credentials));
        if (exists && _known.TryGetValue(principal, out var known) && CryptographicOperations.FixedTimeEquals(known, digest))
        {
            return CredentialVerdict.Accepted;
        }

        if (_failures.IsLocked(principal))
        {
            return CredentialVerdict.TooManyAttempts;
        }

        await _hashing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // A name that is not there takes as long as a wrong password, so that names cannot be found out.
            if (!(expected ?? _nobody).Fits(credentials) || !exists)
            {
                if (exists)
                {
                    _failures.Add(principal);
                }

                return CredentialVerdict.Refused;
            }
        }
        finally
        {
            _hashing.Release();
        }

        _failures.Clear(principal);
        _known[principal] = digest;
        return CredentialVerdict.Accepted;
    }

    /// <inheritdoc/>
    public void Dispose() => _hashing.Dispose();

    private static PasswordHash Parse(IConfigurationSection user) => PasswordHash.TryParse(user.Value ?? string.Empty, out var hash)
        ? hash
        : throw new ConfigurationException($"{user.Path} is no password hash. 'graphexplorer hash-password' makes one.");
}
