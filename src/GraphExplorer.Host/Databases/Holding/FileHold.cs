using System.Net;

namespace GraphExplorer.Host.Databases.Holding;

/// <summary>This process's hold on a data file, told to others as long as it lasts. Made once the file's lock was taken, and ended once it was given back.</summary>
internal sealed class FileHold : IDisposable
{
    private readonly HolderRecord _quiet;
    private readonly Lock _writing = new();
    private bool _isOver;

    internal FileHold(string file, string verb)
    {
        File = file;
        _quiet = new HolderRecord { Verb = verb };
        Withdraw();
    }

    /// <summary>The data file.</summary>
    internal string File { get; }

    /// <summary>Tells where the server listens, and what lets other commands of this user in.</summary>
    internal void Announce(IEnumerable<string> addresses, IPEndPoint privateAddress, string token) => Write(new HolderRecord
    {
        Verb = _quiet.Verb,
        Since = _quiet.Since,
        Addresses = [.. addresses],
        Private = privateAddress.ToString(),
        Token = token,
    });

    /// <summary>Tells who holds the file and no more: a server takes no work yet, or none any longer. Where that cannot be written, others are told nothing.</summary>
    internal void Withdraw()
    {
        try
        {
            Write(_quiet);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            HolderFile.Remove(File, _quiet); // A check may be of a file in a folder that cannot be written, and nothing is to stand in the way of an end.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_writing)
        {
            _isOver = true;
            HolderFile.Remove(File, _quiet);
        }
    }

    private void Write(HolderRecord record)
    {
        lock (_writing)
        {
            if (!_isOver)
            {
                HolderFile.Write(File, record);
            }
        }
    }
}
