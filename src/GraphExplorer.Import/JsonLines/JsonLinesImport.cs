using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GraphExplorer.Import.Ids;
using GraphExplorer.Import.Progressing;
using GraphExplorer.Import.Reading;
using GraphExplorer.Model;

namespace GraphExplorer.Import.JsonLines;

/// <summary>
/// Loads JSON Lines, as the export of that name writes them: an object a line, nodes before the relationships between them. The first line that
/// cannot be taken stops the import; run again it goes on behind the last commit, and once it has finished it does nothing more.
/// </summary>
public static class JsonLinesImport
{
    private const int RowsPerBatch = 2048;
    private const int MostValuesPerBatch = 1 << 16;
    private const long MostBytesPerBatch = 8 * 1024 * 1024;
    private const long MostBytesPerCommit = 256L * 1024 * 1024;
    private const int LinesPerCheck = 1024;

    /// <summary>
    /// Runs the import. Throws <see cref="GraphException"/>: ExternalResourceFailed for a file that cannot be read or a line that is no node,
    /// relationship or schema, and what the database throws. What was committed before stays.
    /// </summary>
    /// <returns>What was done, and the statements of the file's schema, which are for the caller to check and run.</returns>
    public static async Task<(ImportSummary Summary, IReadOnlyList<string> Schema)> RunAsync(
        string path, bool again, IImportTarget target, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        var file = InputFile.Find(path);
        var name = "import/jsonl/" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.FullPath)))[..32];
        var record = again ? null : await FindRecordAsync(target, name, file, cancellationToken).ConfigureAwait(false);
        var reporter = new ProgressReporter(progress, file.State.Size);
        await using var reporting = reporter.ConfigureAwait(false);
        var run = new Run(target, name, file, record ?? new ImportRecord(ImportRecord.CurrentVersion, null, default, default, 0, [file.State], new CreatedNodes().ToBytes()), reporter);
        await run.ReadAsync(cancellationToken).ConfigureAwait(false);
        var counts = run.Counts;
        return (
            new ImportSummary(counts.Nodes, counts.Relationships, counts.Properties, 0, reporter.Rows, reporter.Elapsed, null, record is { Finished: null }, record?.Finished),
            run.Schema);
    }

    private static async Task<ImportRecord?> FindRecordAsync(IImportTarget target, string name, InputFile file, CancellationToken cancellationToken)
    {
        var bytes = await target.ReadRecordAsync(name, cancellationToken).ConfigureAwait(false);
        if (bytes is null || ImportRecord.FromBytes(bytes) is not { } record)
        {
            return null;
        }

        if (record.Files.Count == 1 && record.Files[0] == file.State)
        {
            return record;
        }

        return record.Finished is not null
            ? null // The file was written anew since then: another import.
            : throw ImportError.OfFile(
                file.Path,
                string.Create(CultureInfo.InvariantCulture, $"the file was changed since the import began, of which {record.Counts.Nodes} nodes and {record.Counts.Relationships} relationships are in the database."),
                "Put the old file back to go on, or begin anew with --again, best in a database without them.");
    }

    /// <summary>One reading of the file. What the record says is done already is read for the ids of its nodes only.</summary>
    private sealed class Run(IImportTarget target, string name, InputFile file, ImportRecord record, ProgressReporter reporter)
    {
        private readonly StringIdMap _ids = new();
        private readonly CreatedNodes _created = CreatedNodes.FromBytes(record.Nodes.Length == 0 ? new CreatedNodes().ToBytes() : record.Nodes);
        private readonly GatheredRows _rows = new(target);
        private readonly List<string> _schema = [];
        private ImportRecord _record = record;
        private int _nodes;
        private long _rowsSinceCommit;
        private long _bytesSinceCommit;
        private long _bytesInBatch;

        internal ImportCounts Counts { get; private set; } = record.Counts;

        internal IReadOnlyList<string> Schema => _schema;

        private bool IsFinished => _record.Finished is not null;

        internal async Task ReadAsync(CancellationToken cancellationToken)
        {
            var from = _record.Position.Offset;
            using var reader = new JsonLineReader(file.Open(0, out var position), file.Path);
            while (reader.Read())
            {
                if (reader.Line % LinesPerCheck == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    reporter.Read(_rows.HasRelationships ? "relationships" : "nodes", position());
                }

                await TakeAsync(reader, isDone: IsFinished || reader.NextOffset <= from, cancellationToken).ConfigureAwait(false);
            }

            if (!IsFinished)
            {
                await AddAsync(reader.Line, cancellationToken).ConfigureAwait(false);
                _record = _record with { Nodes = [], Finished = DateTimeOffset.UtcNow, Counts = Counts };
                await target.CommitAsync(name, _record.ToBytes(), isLast: true, cancellationToken).ConfigureAwait(false);
            }
        }

        private async ValueTask TakeAsync(JsonLineReader reader, bool isDone, CancellationToken cancellationToken)
        {
            using var line = JsonLine.Parse(reader.Text, file.Path, reader.Line);
            switch (line.Kind)
            {
                case "node":
                    if (line.Id("id", isRequired: false) is { } id && !_ids.TryAdd(0, Encoding.UTF8.GetBytes(id), _nodes))
                    {
                        throw line.Error($"another node has the id '{id}' already.");
                    }

                    _nodes++;
                    if (!isDone)
                    {
                        _rows.AddNode(line);
                        Counts = Counts with { Nodes = Counts.Nodes + 1, Properties = Counts.Properties + _rows.LastProperties };
                    }

                    break;
                case "relationship" when !isDone:
                    var (start, end) = (Find(line, "start"), Find(line, "end"));
                    if (_rows.HasNodes)
                    {
                        await AddAsync(reader.Line, cancellationToken).ConfigureAwait(false);
                    }

                    _rows.AddRelationship(line, _created.IdOf(start), _created.IdOf(end));
                    Counts = Counts with { Relationships = Counts.Relationships + 1, Properties = Counts.Properties + _rows.LastProperties };
                    break;
                case "relationship":
                    break;
                case "schema":
                    _schema.Add(line.Statement());
                    break;
                default:
                    throw line.Error($"there is no line of type '{line.Kind}'.", "The types are node, relationship and schema.");
            }

            if (isDone)
            {
                return;
            }

            _bytesInBatch += reader.Text.Length;
            _record = _record with { Position = new ImportPosition(0, 0, reader.NextOffset, reader.Line + 1) };
            if (_rows.Count >= RowsPerBatch || _rows.Values >= MostValuesPerBatch || _bytesInBatch >= MostBytesPerBatch)
            {
                await AddAsync(reader.Line, cancellationToken).ConfigureAwait(false);
            }
        }

        private int Find(JsonLine line, string end)
        {
            var id = line.EndId(end);
            var node = _ids.Find(0, Encoding.UTF8.GetBytes(id));
            return node >= 0 ? node : throw line.Error($"the {end} of the relationship is the node '{id}', which no line before has.", "Nodes come before the relationships between them.");
        }

        // Nodes must be in the database before a relationship can name them.
        private async ValueTask AddAsync(long line, CancellationToken cancellationToken)
        {
            var count = _rows.Count;
            if (count == 0)
            {
                return;
            }

            await _rows.AddToAsync(_created, cancellationToken).ConfigureAwait(false);
            reporter.Added(count, Counts);
            _rowsSinceCommit += count;
            _bytesSinceCommit += _bytesInBatch;
            _bytesInBatch = 0;
            if (_rowsSinceCommit < target.RowsPerCommit && _bytesSinceCommit < MostBytesPerCommit)
            {
                return;
            }

            (_rowsSinceCommit, _bytesSinceCommit) = (0, 0);
            try
            {
                var bytes = (_record with { Counts = Counts, Nodes = _created.ToBytes() }).ToBytes();
                await target.CommitAsync(name, bytes, isLast: false, cancellationToken).ConfigureAwait(false);
            }
            catch (GraphException error)
            {
                throw new GraphException(
                    error.Code,
                    string.Create(CultureInfo.InvariantCulture, $"The rows before {file.Path}, line {line} could not be committed: {error.Message}"),
                    hint: error.Hint ?? "What was committed before stays.",
                    innerException: error);
            }
        }
    }
}
