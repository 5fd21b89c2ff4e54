using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Sources;

/// <summary>Yields a row for each line of a CSV file below the import folder: a list of fields, or a map by the names of the first line.</summary>
internal sealed class LoadCsvOperator(Operator source, Evaluator url, int slot, bool withHeaders, char fieldTerminator, string? importFolder) : Operator
{
    private CsvReader? _reader;
    private MapShape? _headers;

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
                    state.Frame[slot] = _headers is null ? GraphValue.FromList([.. fields]) : ToMap(_headers, fields);
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

    private static GraphValue ToMap(MapShape headers, List<GraphValue> fields)
    {
        var values = new GraphValue[headers.Count];
        for (var i = 0; i < values.Length && i < fields.Count; i++)
        {
            values[i] = fields[i];
        }

        return GraphValue.FromMap(new MapValue(headers, values));
    }

    private void BeginFile(GraphValue address)
    {
        if (!address.IsString)
        {
            throw FrameReader.Mismatch("a String", address);
        }

        _reader = new CsvReader(ImportFolder.OpenText(importFolder, address.AsString()), fieldTerminator);
        if (withHeaders)
        {
            _headers = _reader.TryReadLine(out var names) ? ToShape(names) : new MapShape();
        }
    }

    private static MapShape ToShape(List<GraphValue> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var texts = new List<string>(names.Count);
        foreach (var name in names)
        {
            var text = name.IsNull ? string.Empty : name.AsString();
            if (!seen.Add(text))
            {
                throw new GraphException(StatusCodes.ExternalResourceFailed, $"The first line of the CSV file names the column '{text}' twice.");
            }

            texts.Add(text);
        }

        return new MapShape([.. texts]);
    }

    private void EndFile()
    {
        _reader?.Dispose();
        _reader = null;
        _headers = null;
    }
}
