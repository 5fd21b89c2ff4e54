using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using GraphExplorer.Model;

namespace GraphExplorer.Import.Reading;

/// <summary>
/// Splits the bytes of a CSV file (RFC 4180; lines may end in LF, CRLF or CR) into rows and fields where they lie, without a string or an
/// allocation a row. Blank lines are passed over. A row that breaks the rules has a <see cref="Fault"/> and the next row is read as usual;
/// what leaves no telling where the next row begins throws.
/// </summary>
internal sealed class CsvRowReader : IDisposable
{
    /// <summary>The bytes that a field may have.</summary>
    internal const int LongestField = 4 * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private const int LongestRow = 64 * 1024 * 1024;
    private readonly Stream _stream;
    private readonly string _path;
    private readonly CsvDialect _dialect;
    private CsvField[] _fields;
    private byte[] _buffer;
    private byte[] _scratch = [];
    private int _start;
    private int _next;
    private int _end;
    private long _bufferOffset;
    private long _nextLine;
    private int _linesInRow;
    private bool _isLast;

    /// <summary>Reads from where the stream is, which is <paramref name="offset"/> bytes and <paramref name="line"/> − 1 lines into the file.</summary>
    internal CsvRowReader(Stream stream, string path, CsvDialect dialect, long offset = 0, long line = 1, int bufferSize = 1 << 20)
    {
        _stream = stream;
        _path = path;
        _dialect = dialect;
        _buffer = new byte[bufferSize];
        _fields = new CsvField[16];
        _bufferOffset = offset;
        _nextLine = line;
        try
        {
            Fill();
            if (offset == 0)
            {
                CheckEncoding();
            }
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>The number of fields that can be asked for; those beyond are counted and not kept.</summary>
    internal int KeptFields { get; set; } = int.MaxValue;

    /// <summary>The number of fields of the row.</summary>
    internal int Count { get; private set; }

    /// <summary>The line that the row begins in, from 1.</summary>
    internal long Line { get; private set; }

    /// <summary>The bytes of the file up to the end of the row.</summary>
    internal long Offset => _bufferOffset + _next;

    /// <summary>The line after the row.</summary>
    internal long NextLine => _nextLine;

    /// <summary>What is wrong with the row; null for a good one.</summary>
    internal string? Fault { get; private set; }

    /// <summary>The row as it stands in the file, without its line end.</summary>
    internal ReadOnlySpan<byte> Row => _buffer.AsSpan(_start, _next - _start).TrimEnd("\r\n"u8);

    /// <summary>Moves to the next row; false past the last. Throws <see cref="GraphException"/> where the file cannot be read on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal bool Read()
    {
        while (true)
        {
            _start = _next;
            if (_start == _end && !Refill())
            {
                return false;
            }

            Fault = null;
            while (!TryScan())
            {
                _ = Refill();
                Fault = null;
            }

            Line = _nextLine;
            _nextLine += _linesInRow;
            if (Count != 1 || _fields[0].Length != 0 || _fields[0].IsQuoted)
            {
                return true;
            }
        }
    }

    /// <summary>A field's bytes, valid until the next field with doubled quotes is asked for or the next row is read.</summary>
    internal ReadOnlySpan<byte> Field(int index)
    {
        ref var field = ref _fields[index];
        return field.IsEscaped ? Unescape(_buffer.AsSpan(field.Start, field.Length)) : _buffer.AsSpan(field.Start, field.Length);
    }

    /// <summary>Whether a field stood in quotes, which tells an empty text from no value.</summary>
    internal bool IsQuoted(int index) => _fields[index].IsQuoted;

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    /// <summary>Finds the fields of the row at <see cref="_start"/>; false where its end is not yet in the buffer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryScan()
    {
        var bytes = _buffer.AsSpan(0, _end);
        var delimiter = _dialect.Delimiter;
        var position = _start;
        Count = 0;
        _linesInRow = 1;
        while (true)
        {
            int end;
            if (position < bytes.Length && bytes[position] == _dialect.Quote)
            {
                if (!TryScanQuoted(bytes, position, out end))
                {
                    return false;
                }
            }
            else
            {
                var length = bytes[position..].IndexOfAny(delimiter, (byte)'\n', (byte)'\r');
                end = length < 0 ? bytes.Length : position + length;
                CheckLength(position, end);
                if (length < 0 && !_isLast)
                {
                    return false;
                }

                Add(position, end - position, isQuoted: false, isEscaped: false);
            }

            if (end >= bytes.Length)
            {
                // The last row of a file need not end in a line end.
                _next = end;
                return _isLast;
            }

            if (bytes[end] != delimiter)
            {
                return TryEndRow(bytes, end);
            }

            position = end + 1;
        }
    }

    /// <summary>Finds a quoted field; <paramref name="end"/> is the delimiter or line end after it. False where that is not yet in the buffer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryScanQuoted(ReadOnlySpan<byte> bytes, int position, out int end)
    {
        var first = position + 1;
        var search = first;
        var escaped = false;
        while (true)
        {
            var found = bytes[search..].IndexOf(_dialect.Quote);
            var quote = found < 0 ? bytes.Length : search + found;
            CheckLength(first, quote);
            if (found < 0 || (quote + 1 == bytes.Length && !_isLast))
            {
                end = bytes.Length;
                return _isLast ? throw Unterminated() : false;
            }

            if (quote + 1 < bytes.Length && bytes[quote + 1] == _dialect.Quote)
            {
                escaped = true;
                search = quote + 2;
                continue;
            }

            var content = bytes[first..quote];
            var lines = CountLines(content);
            if (lines > 0 && !_dialect.Multiline)
            {
                throw ImportError.InFile(
                    _path,
                    _nextLine,
                    string.Create(CultureInfo.InvariantCulture, $"field {Count + 1} begins with a quote and goes on in the next line."),
                    "A quote is missing, or the file has fields over several lines: then leave out --multiline-fields false.");
            }

            _linesInRow += lines;
            end = quote + 1;
            Add(first, quote - first, isQuoted: true, escaped);
            if (end < bytes.Length && bytes[end] != _dialect.Delimiter && bytes[end] is not ((byte)'\n' or (byte)'\r'))
            {
                Fault ??= string.Create(CultureInfo.InvariantCulture, $"field {Count} goes on after its closing quote; a quote inside a quoted field is written twice");
                var rest = bytes[end..].IndexOfAny((byte)'\n', (byte)'\r');
                if (rest < 0 && !_isLast)
                {
                    CheckLength(end, _end);
                    return false;
                }

                end = rest < 0 ? bytes.Length : end + rest;
            }

            return true;
        }
    }

    private bool TryEndRow(ReadOnlySpan<byte> bytes, int end)
    {
        if (bytes[end] == (byte)'\r')
        {
            if (end + 1 == bytes.Length && !_isLast)
            {
                return false;
            }

            _next = end + 1 < bytes.Length && bytes[end + 1] == (byte)'\n' ? end + 2 : end + 1;
            return true;
        }

        _next = end + 1;
        return true;
    }

    private void Add(int start, int length, bool isQuoted, bool isEscaped)
    {
        var index = Count++;
        if (index >= KeptFields)
        {
            return;
        }

        if (index == _fields.Length)
        {
            Array.Resize(ref _fields, index * 2);
        }

        ref var field = ref _fields[index];
        field.Start = start;
        field.Length = length;
        field.IsQuoted = isQuoted;
        field.IsEscaped = isEscaped;
    }

    private ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> field)
    {
        if (_scratch.Length < field.Length)
        {
            _scratch = new byte[Math.Max(field.Length, 256)];
        }

        var length = 0;
        while (true)
        {
            var quote = field.IndexOf(_dialect.Quote);
            var taken = quote < 0 ? field.Length : quote + 1;
            field[..taken].CopyTo(_scratch.AsSpan(length));
            length += taken;
            if (quote < 0)
            {
                return _scratch.AsSpan(0, length);
            }

            field = field[(quote + 2)..];
        }
    }

    // CRLF is one line end; a CR alone counts too, as it does between rows.
    private static int CountLines(ReadOnlySpan<byte> content)
    {
        var breaks = content.Count((byte)'\n');
        var from = content.IndexOf((byte)'\r');
        while (from >= 0)
        {
            breaks += from + 1 < content.Length && content[from + 1] == (byte)'\n' ? 0 : 1;
            var next = content[(from + 1)..].IndexOf((byte)'\r');
            from = next < 0 ? -1 : from + 1 + next;
        }

        return breaks;
    }

    private void CheckLength(int start, int end)
    {
        if (end - start > LongestField)
        {
            throw ImportError.InFile(
                _path,
                _nextLine,
                string.Create(CultureInfo.InvariantCulture, $"field {Count + 1} of the row that begins here is longer than 4 MiB."),
                "Perhaps its closing quote is missing, or the file is no CSV.");
        }
    }

    private GraphException Unterminated() => ImportError.InFile(
        _path,
        _nextLine,
        string.Create(CultureInfo.InvariantCulture, $"field {Count + 1} begins with a quote, and the file ends without the closing one."),
        "Perhaps the file was cut, or a quote inside the field is not written twice.");

    /// <summary>Moves the row to the front and reads more; false where there is no more.</summary>
    private bool Refill()
    {
        if (_isLast)
        {
            return false;
        }

        if (_start == 0 && _end == _buffer.Length)
        {
            if (_buffer.Length >= LongestRow)
            {
                throw ImportError.InFile(_path, _nextLine, "the row that begins here is longer than 64 MiB.", "Perhaps the file is no CSV.");
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _bufferOffset += _start;
        _end -= _start;
        _start = 0;
        _next = 0;
        var before = _end;
        Fill();
        return _end > before;
    }

    private void Fill()
    {
        try
        {
            while (_end < _buffer.Length)
            {
                var read = _stream.Read(_buffer, _end, _buffer.Length - _end);
                if (read == 0)
                {
                    _isLast = true;
                    return;
                }

                _end += read;
            }
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            throw ImportError.InFile(_path, _nextLine, $"the file cannot be read on ({error.Message.TrimEnd('.')}).", inner: error);
        }
    }

    private void CheckEncoding()
    {
        const int Looked = 4096;
        var head = _buffer.AsSpan(0, Math.Min(_end, Looked));
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            _next = 3;
            return;
        }

        // A text of a later row may well hold the character 0; no name in the header does.
        var header = head.IndexOf((byte)'\n') is >= 0 and var end ? head[..end] : head;
        var other = head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) || head.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]) ? "UTF-32"
            : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? "UTF-16"
            : header.Contains((byte)0) ? "UTF-16, or no text at all" : null;
        if (other is not null)
        {
            throw ImportError.OfFile(_path, $"this is {other}, and CSV files are read as UTF-8.", "Convert it, for example with iconv -f UTF-16 -t UTF-8.");
        }
    }

    /// <summary>The fields of the row as texts. Throws <see cref="GraphException"/> for bytes that are not UTF-8.</summary>
    internal IReadOnlyList<string> Texts()
    {
        var texts = new string[Count];
        for (var i = 0; i < texts.Length; i++)
        {
            try
            {
                texts[i] = StrictUtf8.GetString(Field(i));
            }
            catch (DecoderFallbackException error)
            {
                throw ImportError.InFile(_path, Line, string.Create(CultureInfo.InvariantCulture, $"field {i + 1} is not UTF-8."), "Convert the file, for example with iconv -f LATIN1 -t UTF-8.", error);
            }
        }

        return texts;
    }
}
