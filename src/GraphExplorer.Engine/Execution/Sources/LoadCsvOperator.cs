using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Sources;

/// <summary>
/// Yields a row for each line of a CSV file below the import folder: a list of fields, or a map by the names of the first line; then the
/// line's number, the first line of names counted, and the file.
/// </summary>
internal sealed class LoadCsvOperator(Operator source, Evaluator url, int[] slots, bool withHeaders, char fieldTerminator, string? importFolder) : Operator
{
    private CsvReader? _reader;
    private CsvHeaders? _headers;
    private string? _file;
    private long _line;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        EndFile();
        source.Open(state);
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        while (true)
        {
            state.ThrowIfCancelled();
            if (_reader is not null)
            {
                if (_reader.TryReadLine(out var fields))
                {
                    state.Frame[slots[0]] = _headers is null ? GraphValue.FromList([.. fields]) : _headers.ToMap(fields);
                    state.Frame[slots[1]] = ++_line;
                    state.Frame[slots[2]] = _file;
                    return true;
                }

                EndFile();
            }

            if (!source.MoveNext(state))
            {
                return false;
            }

            BeginFile(url.Evaluate(state));
        }
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        EndFile();
        source.Close();
    }

    private void BeginFile(GraphValue address)
    {
        if (!address.IsString)
        {
            throw FrameReader.Mismatch("a String", address);
        }

        var (text, path) = ImportFolder.OpenText(importFolder, address.AsString());
        _reader = new CsvReader(text, fieldTerminator);
        _file = path;
        _line = 0;
        if (withHeaders)
        {
            _headers = new CsvHeaders(_reader.TryReadLine(out var names) ? names : []);
            _line = 1;
        }
    }

    private void EndFile()
    {
        _reader?.Dispose();
        _reader = null;
        _headers = null;
    }
}
