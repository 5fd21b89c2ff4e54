using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Sources;

/// <summary>
/// Reads CSV as LOAD CSV does (RFC 4180, and a backslash escapes inside quotes): fields are strings, one without content is null, a quoted
/// one without content is the empty string.
/// </summary>
internal sealed class CsvReader(TextReader text, char fieldTerminator) : IDisposable
{
    private const int LongestField = 4 * 1024 * 1024;
    private const int MostFields = 100_000;
    private const int LongestLine = 64 * 1024 * 1024;
    private readonly StringBuilder _field = new();
    private long _line = 1;

    /// <summary>Reads the next line; false past the last. Throws <see cref="GraphException"/> for a field that does not end.</summary>
    internal bool TryReadLine([NotNullWhen(true)] out List<GraphValue>? fields)
    {
        try
        {
            return TryRead(out fields);
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            throw Malformed(_line, $"it ends in an error ({error.Message})");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => text.Dispose();

    private bool TryRead([NotNullWhen(true)] out List<GraphValue>? fields)
    {
        SkipEmptyLines();
        if (text.Peek() < 0)
        {
            fields = null;
            return false;
        }

        fields = [];
        var length = 0L;
        bool more;
        do
        {
            var field = ReadField(out more);
            fields.Add(field);
            length += _field.Length;
            if (fields.Count > MostFields || length > LongestLine)
            {
                throw Malformed(_line, string.Create(CultureInfo.InvariantCulture, $"a line has more than {MostFields:N0} fields or is longer than 64 MiB"));
            }
        }
        while (more);

        return true;
    }

    private void SkipEmptyLines()
    {
        while (text.Peek() is '\r' or '\n')
        {
            _line += text.Read() == '\n' ? 1 : 0;
        }
    }

    private GraphValue ReadField(out bool more)
    {
        _field.Clear();
        var quoted = text.Peek() == '"';
        if (quoted)
        {
            text.Read();
            ReadQuoted();
        }

        while (true)
        {
            var next = text.Read();
            if (next < 0 || next == '\n')
            {
                _line++;
                more = false;
                break;
            }

            if (next == fieldTerminator)
            {
                more = true;
                break;
            }

            if (next != '\r' || text.Peek() != '\n')
            {
                Append((char)next);
            }
        }

        return _field.Length == 0 && !quoted ? GraphValue.Null : _field.ToString();
    }

    private void ReadQuoted()
    {
        var began = _line;
        while (true)
        {
            var next = text.Read();
            switch (next)
            {
                case < 0:
                    throw Malformed(began, "a quoted field does not end");
                case '"' when text.Peek() == '"':
                    Append((char)text.Read());
                    break;
                case '"':
                    return;
                case '\\' when text.Peek() is '"' or '\\':
                    Append((char)text.Read());
                    break;
                default:
                    _line += next == '\n' ? 1 : 0;
                    Append((char)next);
                    break;
            }
        }
    }

    private void Append(char character)
    {
        if (_field.Length >= LongestField)
        {
            throw Malformed(_line, "a field is longer than 4 MiB; perhaps a quote is missing");
        }

        _field.Append(character);
    }

    private static GraphException Malformed(long line, string what) =>
        new(StatusCodes.ExternalResourceFailed, string.Create(CultureInfo.InvariantCulture, $"The CSV file cannot be read: from line {line} on, {what}."));
}
