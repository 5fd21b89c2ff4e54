using System.Text;
using GraphExplorer.Export.Attributes;
using GraphExplorer.Export.Output;
using GraphExplorer.Model;

namespace GraphExplorer.Export.Formats;

/// <summary>
/// Comma-separated values (RFC 4180): the relationships with the ids and names of their ends, or the nodes. Cells are exact:
/// a text that a spreadsheet might take for a formula is left as it is; an absent value is empty, an empty text is <c>""</c>.
/// </summary>
internal sealed class CsvFormat : CollectingFormat
{
    private const string RelationshipsPart = "relationships";
    private const string NodesPart = "nodes";

    public override string Name => "csv";

    public override string Description => "Comma-separated values, for spreadsheets and data frames";

    public override string MediaType => "text/csv; charset=utf-8; header=present";

    public override string FileExtension => "csv";

    public override IReadOnlyList<string> Parts { get; } = [RelationshipsPart, NodesPart];

    internal override async Task WriteAsync(ExportGraph graph, Stream output, ExportOptions options, CancellationToken cancellationToken)
    {
        var rows = ExportParts.Check(this, options) == NodesPart ? NodeRows(graph) : RelationshipRows(graph);
        using var buffer = new BufferedOutput(output);
        var writer = new StreamWriter(buffer.Buffer, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await using (writer.ConfigureAwait(false))
        {
            foreach (var row in rows)
            {
                CsvRow.Write(writer, row);
                if (buffer.IsFull)
                {
                    await buffer.DrainAsync(cancellationToken).ConfigureAwait(false);
                }
            }

            await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
            await buffer.DrainAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static IEnumerable<IEnumerable<string?>> RelationshipRows(ExportGraph graph)
    {
        string[] fixedColumns = ["id", "type", "source", "source_name", "target", "target_name"];
        // A relationship's id property is the id of the row wherever it is unique, so it needs a column of its own only where it is not.
        var columns = WithoutExportedId(
            AttributeColumns.Of(graph.Relationships.Select(relationship => relationship.Properties), fixedColumns),
            graph.Relationships.Select(relationship => (relationship.Id, relationship.Properties)));
        yield return [.. fixedColumns, .. columns.Select(column => column.Name)];
        foreach (var relationship in graph.Relationships)
        {
            string?[] row =
            [
                relationship.Id, relationship.Type, relationship.Source.Id, relationship.Source.Name, relationship.Target.Id, relationship.Target.Name,
                .. Cells(relationship.Properties, columns),
            ];
            yield return row;
        }
    }

    private static IEnumerable<IEnumerable<string?>> NodeRows(ExportGraph graph)
    {
        string[] fixedColumns = ["id", "label", "labels"];
        var columns = WithoutExportedId(
            AttributeColumns.Of(graph.Nodes.Select(node => node.Properties), fixedColumns),
            graph.Nodes.Select(node => (node.Id, node.Properties)));
        yield return [.. fixedColumns, .. columns.Select(column => column.Name)];
        foreach (var node in graph.Nodes)
        {
            string?[] row = [node.Id, node.Name, JsonText.Of(node.Labels), .. Cells(node.Properties, columns)];
            yield return row;
        }
    }

    private static IReadOnlyList<AttributeColumn> WithoutExportedId(
        IReadOnlyList<AttributeColumn> columns, IEnumerable<(string Id, MapValue Properties)> elements)
    {
        var covered = elements.All(element => element.Properties.GetOrNull("id") is var value && (value.IsNull || ValueText.Of(value) == element.Id));
        return covered ? [.. columns.Where(column => column.Property != "id")] : columns;
    }

    private static IEnumerable<string?> Cells(MapValue properties, IReadOnlyList<AttributeColumn> columns)
        => columns.Select(column => properties.GetOrNull(column.Property) is { IsNull: false } value ? ValueText.Of(value) : null);
}
