using System.Globalization;
using System.Text;
using GraphExplorer.Export.Output;
using GraphExplorer.Model;

namespace GraphExplorer.Export.Formats.Neo4jCsv;

/// <summary>
/// Comma-separated values with the typed header that <c>neo4j-admin database import</c> reads: a file of nodes and one of relationships.
/// A property whose values have several types has a column for each of them. The graph is read twice: for the columns, then for the rows.
/// </summary>
internal sealed class Neo4jCsvFormat : IExportFormat
{
    private const string NodesPart = "nodes";
    private const string RelationshipsPart = "relationships";

    public string Name => "neo4j-csv";

    public string Description => "Typed CSV, for neo4j-admin and 'import csv'; values keep their types";

    public string MediaType => "text/csv; charset=utf-8; header=present";

    public string FileExtension => "csv";

    public IReadOnlyList<string> Parts { get; } = [NodesPart, RelationshipsPart];

    public async Task WriteAsync(IGraphSource graph, Stream output, ExportOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(options);
        var isNodes = ExportParts.Check(this, options) == NodesPart;
        var survey = await Neo4jCsvSurvey.OfAsync(graph, cancellationToken).ConfigureAwait(false);
        var arrayDelimiter = survey.ArrayDelimiter;
        Tell(survey, options);
        using var buffer = new BufferedOutput(output);
        var writer = new StreamWriter(buffer.Buffer, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await using var disposal = writer.ConfigureAwait(false);
        if (isNodes)
        {
            var columns = survey.NodeColumns;
            CsvRow.Write(writer, [":ID", ":LABEL", .. columns.Select(column => column.Header)]);
            await foreach (var node in graph.ReadNodesAsync(cancellationToken).ConfigureAwait(false))
            {
                var labels = node.Labels.Count == 0 ? null : string.Join(arrayDelimiter, node.Labels);
                CsvRow.Write(writer, [Number(node.Id), labels, .. survey.Cells(node.PropertyMap, columns)]);
                await BreatheAsync(writer, buffer, cancellationToken).ConfigureAwait(false);
            }
        }
        else
        {
            var columns = survey.RelationshipColumns;
            CsvRow.Write(writer, [":START_ID", ":END_ID", ":TYPE", .. columns.Select(column => column.Header)]);
            await foreach (var relationship in graph.ReadRelationshipsAsync(cancellationToken).ConfigureAwait(false))
            {
                CsvRow.Write(
                    writer,
                    [Number(relationship.StartNodeId), Number(relationship.EndNodeId), relationship.Type, .. survey.Cells(relationship.PropertyMap, columns)]);
                await BreatheAsync(writer, buffer, cancellationToken).ConfigureAwait(false);
            }
        }

        await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
        await buffer.DrainAsync(cancellationToken).ConfigureAwait(false);
    }

    private static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static async ValueTask BreatheAsync(StreamWriter writer, BufferedOutput buffer, CancellationToken cancellationToken)
    {
        if (buffer.IsFull)
        {
            await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
            await buffer.DrainAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static void Tell(Neo4jCsvSurvey survey, ExportOptions options)
    {
        if (survey.ArrayDelimiter != Neo4jCsvSurvey.UsualArrayDelimiter)
        {
            var character = survey.ArrayDelimiter;
            var written = char.IsControl(character) ? string.Create(CultureInfo.InvariantCulture, $"U+{(int)character:X4}") : character.ToString();
            if (options.Notes is null)
            {
                throw new GraphException(
                    StatusCodes.InvalidRequest,
                    $"A label or an item of a list holds '{Neo4jCsvSurvey.UsualArrayDelimiter}', which sets items apart.",
                    hint: "On the command line another character is chosen and told; jsonl needs none.");
            }

            options.Notes($"Labels and the items of arrays are set apart by '{written}': read the files with --array-delimiter '{written}'.");
        }

        if (survey.HasMixedProperty is { } property)
        {
            options.Notes?.Invoke($"The property '{property}' has values of several types, and so several columns: 'graphexplorer import csv' reads them, neo4j-admin does not.");
        }

        options.Notes?.Invoke("CSV has no place for indexes and constraints: 'graphexplorer dump' and 'export jsonl' keep them.");
    }
}
