using System.Text;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Dumping;

/// <summary>
/// Gathers rows of literals by what is done with them, and writes each gathering as <c>UNWIND [rows] AS row …</c> once it is large enough:
/// a statement stays far below what parsers refuse, and all gatherings together below a bound.
/// </summary>
internal sealed class RowBatches(TextWriter output)
{
    private const int RowsPerBatch = 500;
    private const int CharactersPerBatch = 64 * 1024;
    private const int CharactersInAll = 8 * 1024 * 1024;

    /// <summary>A row alone may be as long as this, so that its statement is below the limit of our parser.</summary>
    private const int LongestRow = 7 * 1024 * 1024;

    private readonly Dictionary<string, (StringBuilder Rows, int Count)> _batches = new(StringComparer.Ordinal);
    private int _gathered;

    /// <summary>Adds a row. Throws <see cref="GraphException"/> for one that no statement can hold.</summary>
    /// <param name="ending">What the statement does with each <c>row</c>.</param>
    /// <param name="row">The expression of the row.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    internal async ValueTask AddAsync(string ending, string row, CancellationToken cancellationToken)
    {
        if (row.Length > LongestRow)
        {
            throw new GraphException(
                Model.StatusCodes.InvalidRequest, $"A node or relationship has more properties than one statement can hold ({row.Length:N0} characters).", hint: "Use 'export jsonl'.");
        }

        var (rows, count) = _batches.TryGetValue(ending, out var batch) ? batch : (new StringBuilder(), 0);
        if (count > 0 && rows.Length + row.Length > CharactersPerBatch)
        {
            await WriteAsync(ending, rows, cancellationToken).ConfigureAwait(false);
            count = 0;
        }

        rows.Append(count == 0 ? string.Empty : ",\n").Append(row);
        _gathered += row.Length;
        _batches[ending] = (rows, count + 1);
        if (count + 1 >= RowsPerBatch)
        {
            await WriteAsync(ending, rows, cancellationToken).ConfigureAwait(false);
            _batches[ending] = (rows, 0);
        }
        else if (_gathered > CharactersInAll)
        {
            await FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Writes all that was gathered.</summary>
    internal async Task FlushAsync(CancellationToken cancellationToken)
    {
        foreach (var (ending, (rows, count)) in _batches)
        {
            if (count > 0)
            {
                await WriteAsync(ending, rows, cancellationToken).ConfigureAwait(false);
            }
        }

        _batches.Clear();
        _gathered = 0;
    }

    private async Task WriteAsync(string ending, StringBuilder rows, CancellationToken cancellationToken)
    {
        _gathered = Math.Max(0, _gathered - rows.Length);
        await output.WriteAsync("UNWIND [\n".AsMemory(), cancellationToken).ConfigureAwait(false);
        await output.WriteAsync(rows, cancellationToken).ConfigureAwait(false);
        await output.WriteAsync($"\n] AS row {ending};\n".AsMemory(), cancellationToken).ConfigureAwait(false);
        rows.Clear();
    }
}
