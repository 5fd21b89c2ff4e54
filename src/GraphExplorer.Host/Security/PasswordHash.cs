using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace GraphExplorer.Host.Security;

/// <summary>
/// A password as it is kept: <c>pbkdf2-sha256$iterations$salt$hash</c>, salt and hash in Base64. The iterations are those that OWASP's
/// Password Storage Cheat Sheet names for PBKDF2 with SHA-256.
/// </summary>
internal sealed class PasswordHash
{
    private const string Scheme = "pbkdf2-sha256";
    private const int UsualIterations = 600_000;
    private const int MostIterations = 10_000_000;
    private const int SaltSize = 16;
    private const int HashSize = 32;
    private readonly int _iterations;
    private readonly byte[] _salt;
    private readonly byte[] _hash;

    private PasswordHash(int iterations, byte[] salt, byte[] hash)
    {
        _iterations = iterations;
        _salt = salt;
        _hash = hash;
    }

    /// <summary>Hashes a password with a new salt.</summary>
    internal static PasswordHash Of(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltSize);
        return new PasswordHash(UsualIterations, salt, Rfc2898DeriveBytes.Pbkdf2(password, salt, UsualIterations, HashAlgorithmName.SHA256, HashSize));
    }

    /// <summary>Reads a hash as <see cref="ToString"/> writes it.</summary>
    internal static bool TryParse(string text, [NotNullWhen(true)] out PasswordHash? hash)
    {
        hash = null;
        var parts = text.Split('$');
        var salt = new byte[64];
        var digest = new byte[64];
        if (parts is not [Scheme, var count, var saltText, var hashText]
            || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var iterations)
            || iterations is < 1 or > MostIterations
            || !Convert.TryFromBase64String(saltText, salt, out var saltSize)
            || saltSize < 8
            || !Convert.TryFromBase64String(hashText, digest, out var size)
            || size < 16)
        {
            return false;
        }

        hash = new PasswordHash(iterations, salt[..saltSize], digest[..size]);
        return true;
    }

    /// <summary>Whether it is this password's. Takes a fraction of a second by design.</summary>
    internal bool Fits(string password) =>
        CryptographicOperations.FixedTimeEquals(Rfc2898DeriveBytes.Pbkdf2(password, _salt, _iterations, HashAlgorithmName.SHA256, _hash.Length), _hash);

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Scheme}${_iterations}${Convert.ToBase64String(_salt)}${Convert.ToBase64String(_hash)}");
}
