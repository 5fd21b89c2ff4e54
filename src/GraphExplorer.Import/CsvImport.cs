using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GraphExplorer.Import.Headers;
using GraphExplorer.Import.Ids;
using GraphExplorer.Import.Progressing;
using GraphExplorer.Import.Reading;
using GraphExplorer.Model;

namespace GraphExplorer.Import;

/// <summary>
/// Loads CSV files whose headers are those of <c>neo4j-admin database import</c> into a database. Run again after a stop it goes on behind the
/// last commit, and once it has finished it does nothing more.
/// </summary>
public static class CsvImport
{
    // A batch of very long rows is committed earlier, for the memory that it takes.
    private const long MostBytesPerCommit = 256L * 1024 * 1024;

    /// <summary>
    /// Runs the import. Throws <see cref="GraphException"/>: InvalidRequest for options that make no sense, ExternalResourceFailed for
    /// files that cannot be read or have too many bad rows, and what the database throws. What was committed before stays.
    /// </summary>
    public static async Task<ImportSummary> RunAsync(
        IReadOnlyList<ImportSource> sources,
        ImportOptions options,
        IImportTarget target,
        IValueFunctions functions,
        IProgress<ImportProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(target);
        options = options.Validated();
        var prepared = sources.OrderByDescending(source => source.IsNodes).Select(source => PreparedSource.Prepare(source, CsvDialect.Of(options))).ToList();
        CheckTogether(prepared, options);
        var name = NameOf(prepared, options);
        List<FileState> files = [.. prepared.SelectMany(source => source.Files).Select(file => file.State)];
        var record = options.Again ? null : await FindRecordAsync(target, name, prepared, files, cancellationToken).ConfigureAwait(false);
        if (record?.Finished is { } finished)
        {
            return new ImportSummary(record.Counts.Nodes, record.Counts.Relationships, record.Counts.Properties, record.Counts.BadRows, 0, TimeSpan.Zero, null, false, finished);
        }

        var reporter = new ProgressReporter(progress, files.Sum(file => file.Size));
        await using var reporting = reporter.ConfigureAwait(false);
        using var rejects = new RejectFile(options.RejectFile, record?.RejectedBytes ?? 0);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var rowsPerCommit = options.BatchRows ?? target.RowsPerCommit;
        var producer = new RowProducer(prepared, options, target, functions, record, rejects, reporter, rowsPerCommit);
        var parsing = Task.Run(() => producer.RunAsync(stop.Token), CancellationToken.None);
        try
        {
            var start = record ?? new ImportRecord(ImportRecord.CurrentVersion, null, default, default, 0, files, new CreatedNodes().ToBytes());
            var done = await FillAsync(producer, target, name, start, rejects, reporter, options.SingleTransaction ? long.MaxValue : rowsPerCommit, options.IdType == IdType.Actual, cancellationToken).ConfigureAwait(false);
            var rejectFile = done.Counts.BadRows > 0 ? options.RejectFile : null;
            return new ImportSummary(
                done.Counts.Nodes, done.Counts.Relationships, done.Counts.Properties, done.Counts.BadRows, reporter.Rows, reporter.Elapsed, rejectFile, record is not null, null);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await parsing.ConfigureAwait(false);
        }
    }

    private static async Task<ImportRecord> FillAsync(
        RowProducer producer,
        IImportTarget target,
        string name,
        ImportRecord record,
        RejectFile rejects,
        ProgressReporter reporter,
        long rowsPerCommit,
        bool areActualIds,
        CancellationToken cancellationToken)
    {
        var created = CreatedNodes.FromBytes(record.Nodes);
        var ids = Array.Empty<long>();
        var rows = 0L;
        var bytes = 0L;
        var path = "the first file";
        await foreach (var batch in producer.Batches.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            if (batch.Rows is NodeRows nodes)
            {
                ids = ids.Length >= nodes.Count ? ids : new long[nodes.Capacity];
                await target.AddNodesAsync(nodes, ids.AsMemory(0, nodes.Count), cancellationToken).ConfigureAwait(false);
                for (var row = 0; row < nodes.Count; row++)
                {
                    created.Add(ids[row]);
                }
            }
            else if (batch.Rows is RelationshipRows relationships)
            {
                if (!areActualIds)
                {
                    relationships.Resolve(created);
                }

                await target.AddRelationshipsAsync(relationships, cancellationToken).ConfigureAwait(false);
            }

            reporter.Read(batch.Phase, batch.BytesRead);
            reporter.Added(batch.RowsRead, batch.Counts);
            producer.Return(batch.Rows);
            record = record with { Position = batch.End, Counts = batch.Counts, RejectedBytes = batch.RejectedBytes };
            path = batch.Path;
            rows += batch.RowsRead;
            bytes += batch.Bytes;
            if (rows >= rowsPerCommit || (bytes >= MostBytesPerCommit && rowsPerCommit != long.MaxValue))
            {
                rejects.Flush();
                reporter.Read("writing", batch.BytesRead);
                await CommitAsync(target, name, record with { Nodes = created.ToBytes() }, isLast: false, path, cancellationToken).ConfigureAwait(false);
                (rows, bytes) = (0, 0);
            }
        }

        rejects.Flush();
        reporter.Phase("writing");
        record = record with { Nodes = [], Finished = DateTimeOffset.UtcNow };
        await CommitAsync(target, name, record, isLast: true, path, cancellationToken).ConfigureAwait(false);
        return record;
    }

    private static async Task CommitAsync(IImportTarget target, string name, ImportRecord record, bool isLast, string path, CancellationToken cancellationToken)
    {
        try
        {
            await target.CommitAsync(name, record.ToBytes(), isLast, cancellationToken).ConfigureAwait(false);
        }
        catch (GraphException error)
        {
            throw new GraphException(
                error.Code,
                string.Create(CultureInfo.InvariantCulture, $"The rows before {path}, line {record.Position.Line} could not be committed: {error.Message}"),
                hint: error.Hint ?? "What was committed before stays.",
                innerException: error);
        }
    }

    private static void CheckTogether(List<PreparedSource> sources, ImportOptions options)
    {
        if (sources.Count == 0)
        {
            throw ImportError.Usage("There is nothing to import.", "Name files after --nodes and --relationships.");
        }

        var spaces = sources
            .Where(source => source.Source.IsNodes)
            .Select(source => source.Header.Columns.FirstOrDefault(column => column.Role == ColumnRole.Id)?.Space)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        if (options.IdType == IdType.Actual && spaces.Count > 0)
        {
            throw ImportError.Usage("--id-type actual: the database numbers new nodes itself, so files of nodes have no column :ID.", "Give files of relationships alone, or another --id-type.");
        }

        foreach (var source in sources.Where(source => !source.Source.IsNodes && options.IdType != IdType.Actual))
        {
            foreach (var column in source.Header.Columns.Where(column => column.Role is ColumnRole.StartId or ColumnRole.EndId && !spaces.Contains(column.Space)))
            {
                var known = spaces.Count == 0
                    ? "no file of nodes has a column :ID"
                    : $"the files of nodes have {string.Join(", ", spaces.Select(space => space.Length == 0 ? ":ID without a space" : $":ID({space})"))}";
                throw ImportError.OfFile(
                    source.Files[0].Path,
                    $"the header refers to ids {(column.Space.Length == 0 ? "without a space" : $"of the space {column.Space}")}, and {known}.",
                    "Name the space that the nodes' :ID has. For nodes that the database holds already, use --id-type actual and their numbers.");
            }
        }

        if (options.RejectFile is { } reject && sources.SelectMany(source => source.Files).FirstOrDefault(file => Resolve(file.FullPath) == Resolve(reject)) is { } input)
        {
            throw ImportError.Usage($"--reject {reject}: this is a file to import, {input.Path}.", "Name another file for the bad rows.");
        }
    }

    private static string Resolve(string path)
    {
        var full = Path.GetFullPath(path);
        return File.Exists(full) ? File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full : full;
    }

    /// <summary>The same command has the same name, whatever its files hold by now.</summary>
    private static string NameOf(List<PreparedSource> sources, ImportOptions options)
    {
        var text = new StringBuilder(options.Meaning);
        foreach (var source in sources)
        {
            text.Append('\n').Append(source.Source.IsNodes).Append('\t').AppendJoin('\t', source.Source.Names);
            foreach (var file in source.Files)
            {
                text.Append('\n').Append(file.FullPath);
            }
        }

        return "import/" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32];
    }

    private static async Task<ImportRecord?> FindRecordAsync(
        IImportTarget target, string name, List<PreparedSource> sources, List<FileState> files, CancellationToken cancellationToken)
    {
        var bytes = await target.ReadRecordAsync(name, cancellationToken).ConfigureAwait(false);
        if (bytes is null || ImportRecord.FromBytes(bytes) is not { } record)
        {
            return null;
        }

        if (record.Files.SequenceEqual(files))
        {
            return record;
        }

        if (record.Finished is not null)
        {
            // The files were written anew since then: another import.
            return null;
        }

        var paths = sources.SelectMany(source => source.Files).Select(file => file.Path).ToList();
        var changed = paths.Where((_, i) => i >= record.Files.Count || record.Files[i] != files[i]);
        throw ImportError.OfFile(
            changed.FirstOrDefault() ?? paths[0],
            string.Create(CultureInfo.InvariantCulture, $"the file was changed since the import began, of which {record.Counts.Nodes} nodes and {record.Counts.Relationships} relationships are in the database."),
            "Put the old file back to go on, or begin anew with --again, best in a database without them.");
    }
}
