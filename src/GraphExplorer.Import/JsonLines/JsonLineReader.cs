using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Import.JsonLines;

/// <summary>Reads the lines of a file as bytes; empty ones are passed over.</summary>
internal sealed class JsonLineReader(Stream content, string path) : IDisposable
{
    private const int LongestLine = 256 * 1024 * 1024;
    private byte[] _buffer = new byte[1 << 17];
    private int _start;
    private int _end;
    private long _read;
    private bool _isAtEnd;

    /// <summary>The line, without its end; valid until the next is read.</summary>
    internal ReadOnlyMemory<byte> Text { get; private set; }

    /// <summary>The line's number, from 1.</summary>
    internal long Line { get; private set; }

    /// <summary>The bytes of the content before the next line.</summary>
    internal long NextOffset => _read - (_end - _start);

    /// <summary>Moves to the next line that holds anything; false past the last. Throws <see cref="GraphException"/> for one that is too long.</summary>
    internal bool Read()
    {
        while (ReadLine())
        {
            Line++;
            if (Line == 1 && Text.Span.StartsWith("\uFEFF"u8))
            {
                Text = Text[3..];
            }

            if (!Text.Span.Trim(" \t\r"u8).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    public void Dispose() => content.Dispose();

    private bool ReadLine()
    {
        var searched = 0;
        while (true)
        {
            var newline = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (newline >= 0)
            {
                Text = _buffer.AsMemory(_start, searched + newline);
                _start += searched + newline + 1;
                return true;
            }

            searched = _end - _start;
            if (_isAtEnd)
            {
                Text = _buffer.AsMemory(_start, searched);
                _start = _end;
                return searched > 0;
            }

            Fill();
        }
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            if (_end >= LongestLine)
            {
                throw ImportError.InFile(path, Line + 1, string.Create(CultureInfo.InvariantCulture, $"the line is longer than {LongestLine >> 20} MiB."));
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        try
        {
            var count = content.Read(_buffer, _end, _buffer.Length - _end);
            _end += count;
            _read += count;
            _isAtEnd = count == 0;
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            throw ImportError.InFile(path, Line + 1, $"the file cannot be read ({error.Message.TrimEnd('.')}).", inner: error);
        }
    }
}
