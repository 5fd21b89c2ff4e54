using System.Globalization;
using System.Text;

namespace GraphExplorer.Import.Progressing;

/// <summary>
/// Writes bad rows as CSV: file, line, reason and the row's text. The file is made with the first of them. One thread adds, another
/// flushes.
/// </summary>
internal sealed class RejectFile : IDisposable
{
    private const int LongestRow = 64 * 1024;
    private readonly Lock _gate = new();
    private readonly string? _path;
    private FileStream? _file;

    /// <summary>Writes to a path, or nowhere; what is there up to <paramref name="keep"/> bytes is kept and gone on from.</summary>
    internal RejectFile(string? path, long keep)
    {
        _path = path;
        if (path is not null && keep > 0 && File.Exists(path))
        {
            _file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.Read);
            _file.SetLength(Math.Min(keep, _file.Length));
            _file.Position = _file.Length;
        }
    }

    /// <summary>The bytes written.</summary>
    internal long Length
    {
        get
        {
            lock (_gate)
            {
                return _file?.Position ?? 0;
            }
        }
    }

    /// <summary>Adds a row.</summary>
    internal void Add(string path, long line, string reason, ReadOnlySpan<byte> row)
    {
        if (_path is null)
        {
            return;
        }

        lock (_gate)
        {
            if (_file is null)
            {
                _file = new FileStream(_path, FileMode.Create, FileAccess.Write, FileShare.Read);
                _file.Write("file,line,reason,row\r\n"u8);
            }

            var text = Encoding.UTF8.GetString(row.Length > LongestRow ? row[..LongestRow] : row) + (row.Length > LongestRow ? "…" : string.Empty);
            _file.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Quoted(path)},{line},{Quoted(reason)},{Quoted(text)}\r\n")));
        }
    }

    /// <summary>Makes what was added durable.</summary>
    internal void Flush()
    {
        lock (_gate)
        {
            _file?.Flush(flushToDisk: true);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
