using System.Globalization;
using System.Threading.Channels;
using GraphExplorer.Import.Headers;
using GraphExplorer.Import.Ids;
using GraphExplorer.Import.Progressing;
using GraphExplorer.Import.Reading;
using GraphExplorer.Import.Rows;

namespace GraphExplorer.Import;

/// <summary>
/// Reads and parses all files, nodes first, on a thread of its own, and hands batches to the one that fills the database. A resumed import
/// reads the nodes that are there already once more for their ids, and begins to hand out rows where the record ends.
/// </summary>
internal sealed class RowProducer(
    IReadOnlyList<PreparedSource> sources,
    ImportOptions options,
    IImportTarget target,
    IValueFunctions functions,
    ImportRecord? resumed,
    RejectFile rejects,
    ProgressReporter progress,
    int batchRows)
{
    // Rows that are parsed but not yet added: enough to keep both threads busy, few enough to stay small.
    private const int BatchesAhead = 6;
    private const int LargestBatch = 4096;
    private const int MostValues = 1 << 18;
    private const long MostBytes = 8 * 1024 * 1024;
    private readonly Channel<RowBatch> _batches = Channel.CreateBounded<RowBatch>(new BoundedChannelOptions(BatchesAhead) { SingleReader = true, SingleWriter = true });
    private readonly Channel<ImportRows> _used = Channel.CreateBounded<ImportRows>(BatchesAhead);
    private readonly NodeIdMap? _ids = options.IdType == IdType.Actual ? null : NodeIdMap.Create(options.IdType);
    private readonly ImportPosition _from = resumed?.Position ?? default;
    private long _bytesBefore;
    private int _nodes;
    private long _relationships;
    private long _properties;
    private long _badRows;

    /// <summary>The batches, in order; reading them throws what stopped the parsing.</summary>
    internal ChannelReader<RowBatch> Batches => _batches.Reader;

    private ImportCounts Counts => new(_nodes, _relationships, _properties, _badRows);

    /// <summary>Gives a batch's rows back for reuse.</summary>
    internal void Return(ImportRows rows)
    {
        rows.Clear();
        _used.Writer.TryWrite(rows);
    }

    /// <summary>Reads all; an error goes to the reader of the batches.</summary>
    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ReadAllAsync(cancellationToken).ConfigureAwait(false);
            _batches.Writer.Complete();
        }
        catch (Exception error)
        {
            _batches.Writer.Complete(error);
        }
    }

    private async Task ReadAllAsync(CancellationToken cancellationToken)
    {
        var spaces = new IdSpaces();
        foreach (var header in sources.Where(source => source.Source.IsNodes).Select(source => source.Header))
        {
            if (header.IndexOf(ColumnRole.Id) is >= 0 and var id)
            {
                spaces.Add(header.Columns[id].Space);
            }
        }

        for (var number = 0; number < sources.Count; number++)
        {
            var source = sources[number];
            var columns = new PropertyColumns(source.Header, options, target, functions);
            IRowParser parser = source.Source.IsNodes
                ? new NodeRowParser(source.Header, columns, spaces, _ids, new LabelSets(source.Source.Names, options.ArrayDelimiter, target))
                : new RelationshipRowParser(source.Header, source.Source, columns, spaces, _ids, target);
            for (var file = 0; file < source.Files.Count; file++)
            {
                await ReadFileAsync(new ImportPosition(number, file, 0, 1), source, parser, cancellationToken).ConfigureAwait(false);
                _bytesBefore += source.Files[file].State.Size;
            }
        }
    }

    private async Task ReadFileAsync(ImportPosition place, PreparedSource source, IRowParser parser, CancellationToken cancellationToken)
    {
        var file = source.Files[place.File];
        var isKnown = place.IsBefore(_from);
        if (isKnown && !source.Source.IsNodes)
        {
            // Relationships that are there already need not be read again.
            if ((place.Source, place.File) != (_from.Source, _from.File))
            {
                return;
            }

            place = _from;
            isKnown = false;
            TakeUpCounts(file);
        }

        using var reader = new CsvRowReader(file.Open(place.Offset, out var position), file.Path, CsvDialect.Of(options), place.Offset, place.Line) { KeptFields = source.Header.Columns.Count };
        var phase = source.Source.IsNodes ? "nodes" : "relationships";
        var mayBeHeader = place.Offset == 0;
        var rows = TakeRows(parser);
        var rowsRead = 0;
        var batchStart = place.Offset;
        while (reader.Read())
        {
            if (isKnown && !place.IsBefore(_from))
            {
                isKnown = false;
                rows.Clear();
                rowsRead = 0;
                TakeUpCounts(file);
            }

            place = place with { Offset = reader.Offset, Line = reader.NextLine };
            if (mayBeHeader && reader.Row.SequenceEqual(source.HeaderRow))
            {
                mayBeHeader = false;
                continue;
            }

            mayBeHeader = false;
            rowsRead++;
            if (parser.Parse(reader, rows, ref _nodes, ref _properties) is { } fault)
            {
                Reject(file, reader, fault, isKnown);
            }
            else if (!source.Source.IsNodes)
            {
                _relationships++;
            }

            if (rows.Count == rows.Capacity || rowsRead == batchRows || place.Offset - batchStart >= MostBytes)
            {
                var bytes = _bytesBefore + position();
                rows = await HandOverAsync(rows, isKnown, new RowBatch(rows, rowsRead, place.Offset - batchStart, place, Counts, rejects.Length, file.Path, phase, bytes), cancellationToken).ConfigureAwait(false);
                rowsRead = 0;
                batchStart = place.Offset;
            }
        }

        if (isKnown && !place.IsBefore(_from))
        {
            isKnown = false;
            rows.Clear();
            rowsRead = 0;
            TakeUpCounts(file);
        }

        var last = new RowBatch(rows, rowsRead, place.Offset - batchStart, place, Counts, rejects.Length, file.Path, phase, _bytesBefore + file.State.Size);
        Return(await HandOverAsync(rows, isKnown, last, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Hands a batch to the database, which rows that it knows do not need, and answers rows for the next.</summary>
    private async ValueTask<ImportRows> HandOverAsync(ImportRows rows, bool isKnown, RowBatch batch, CancellationToken cancellationToken)
    {
        if (isKnown || batch.RowsRead == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress.Read(isKnown ? "ids of the nodes that are there" : batch.Phase, batch.BytesRead);
            rows.Clear();
            return rows;
        }

        await _batches.Writer.WriteAsync(batch, cancellationToken).ConfigureAwait(false);
        return TakeRows((IRowParser)rows.Parser);
    }

    private ImportRows TakeRows(IRowParser parser)
    {
        while (_used.Reader.TryRead(out var rows))
        {
            if (rows.Parser == parser)
            {
                return rows;
            }
        }

        return parser.CreateRows(Math.Min(batchRows, LargestBatch), MostValues);
    }

    /// <summary>At the place where the record ends: what was read again must be what the record counts.</summary>
    private void TakeUpCounts(InputFile file)
    {
        var counts = resumed!.Counts;
        if (counts.Nodes != _nodes || (counts.Relationships == 0 && (counts.Properties, counts.BadRows) != (_properties, _badRows)))
        {
            throw ImportError.OfFile(file.Path, "the files do not hold the rows that the import began with.", "Put the old files back, or begin anew with --again.");
        }

        (_relationships, _properties, _badRows) = (counts.Relationships, counts.Properties, counts.BadRows);
    }

    private void Reject(InputFile file, CsvRowReader row, RowFault fault, bool isKnown)
    {
        _badRows++;
        if ((fault.Kind == RowFaultKind.DuplicateNode && !options.SkipDuplicateNodes) || (fault.Kind == RowFaultKind.BadRelationship && !options.SkipBadRelationships))
        {
            throw ImportError.InFile(file.Path, row.Line, fault.Reason + ".", $"Mend the row, or leave out {(fault.Kind == RowFaultKind.DuplicateNode ? "--skip-duplicate-nodes" : "--skip-bad-relationships")} false to pass over such rows.");
        }

        if (!isKnown)
        {
            rejects.Add(file.Path, row.Line, fault.Reason, row.Row);
        }

        if (options.BadTolerance >= 0 && _badRows > options.BadTolerance)
        {
            throw ImportError.InFile(
                file.Path,
                row.Line,
                string.Create(CultureInfo.InvariantCulture, $"more than {options.BadTolerance} rows are bad; this is the last of them: {fault.Reason}."),
                $"Mend the files, or raise --bad-tolerance{(options.RejectFile is null ? string.Empty : $"; the bad rows are in {options.RejectFile}")}.");
        }
    }
}
