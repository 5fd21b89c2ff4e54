using System.Buffers.Binary;
using System.IO.Hashing;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace GraphExplorer.Storage.Durability;

/// <summary>
/// The file beside an open database that tells which commit was acknowledged last: the session's nonce, the number of the commit, the
/// hash of its row, and a hash over these. It is not flushed to the disk, so it may be behind after a loss of power, never ahead of
/// what the database has made durable: when it is, the database's <c>-wal</c> file was removed or cut.
/// </summary>
internal sealed class SessionFile : IDisposable
{
    internal const int NonceLength = 16;
    private const int Length = 48;
    private const ulong Magic = 0x314E_4F49_5353_4553;
    private readonly byte[] _bytes = new byte[Length];
    private readonly string _path;
    private SafeFileHandle? _file;

    private SessionFile(string path, SafeFileHandle file, ReadOnlySpan<byte> nonce)
    {
        _path = path;
        _file = file;
        BinaryPrimitives.WriteUInt64LittleEndian(_bytes, Magic);
        nonce.CopyTo(_bytes.AsSpan(8));
    }

    internal static byte[] NewNonce() => RandomNumberGenerator.GetBytes(NonceLength);

    internal static string PathOf(string databasePath) => databasePath + "-session";

    /// <summary>What a session before this one left behind; null when there is nothing that can be read.</summary>
    internal static (byte[] Nonce, long Seq, long Hash)? Read(string databasePath)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(PathOf(databasePath));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        return bytes.Length == Length
            && BinaryPrimitives.ReadUInt64LittleEndian(bytes) == Magic
            && BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(40)) == XxHash3.HashToUInt64(bytes.AsSpan(0, 40))
            ? (bytes[8..24], BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(24)), BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(32)))
            : null;
    }

    /// <summary>Begins a session; what was there before is overwritten.</summary>
    internal static SessionFile Create(string databasePath, ReadOnlySpan<byte> nonce, long seq, long hash)
    {
        var path = PathOf(databasePath);
        var session = new SessionFile(path, File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.Read), nonce);
        session.Write(seq, hash);
        return session;
    }

    /// <summary>
    /// Tells that a commit was acknowledged. Where it cannot be written the guard is given up, not the commit: that is durable.
    /// </summary>
    internal void Write(long seq, long hash)
    {
        if (_file is null)
        {
            return;
        }

        BinaryPrimitives.WriteInt64LittleEndian(_bytes.AsSpan(24), seq);
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.AsSpan(32), hash);
        BinaryPrimitives.WriteUInt64LittleEndian(_bytes.AsSpan(40), XxHash3.HashToUInt64(_bytes.AsSpan(0, 40)));
        try
        {
            RandomAccess.Write(_file, _bytes, 0);
        }
        catch (IOException)
        {
            Dispose();
        }
    }

    /// <summary>Removes the file at a clean close.</summary>
    internal void Delete()
    {
        Dispose();
        try
        {
            File.Delete(_path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A file that stays tells of a commit that the database has: it does no harm.
        }
    }

    public void Dispose()
    {
        _file?.Dispose();
        _file = null;
    }
}
