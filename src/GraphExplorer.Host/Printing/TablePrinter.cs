using System.Globalization;
using GraphExplorer.Model;
using Spectre.Console;

namespace GraphExplorer.Host.Printing;

/// <summary>Prints rows as a table and, below it, how many there were and what was changed. Prints rows in batches, so that a long result starts at once.</summary>
internal sealed class TablePrinter : IResultPrinter
{
    private const int BatchRows = 1000;
    private readonly IAnsiConsole _console;

    internal TablePrinter(TextWriter output)
    {
        _console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (Console.IsOutputRedirected)
        {
            _console.Profile.Width = 10_000; // A file has no edge to wrap at.
        }
    }

    public async Task PrintAsync(IResultCursor cursor, CancellationToken cancellationToken)
    {
        var keys = await cursor.KeysAsync(cancellationToken).ConfigureAwait(false);
        var rows = 0L;
        var table = NewTable(keys);
        while (keys.Length > 0 && await cursor.FetchAsync(cancellationToken).ConfigureAwait(false))
        {
            AddRow(table, cursor.Current);
            if (++rows % BatchRows == 0)
            {
                _console.Write(table);
                table = NewTable(keys);
            }
        }

        var summary = await cursor.ConsumeAsync(cancellationToken).ConfigureAwait(false);
        if (keys.Length > 0 && (table.Rows.Count > 0 || rows == 0))
        {
            _console.Write(table);
        }

        if (summary.Plan is { } plan)
        {
            PlanText.Write(_console, plan);
        }

        foreach (var notification in summary.Notifications)
        {
            _console.WriteLine(TerminalText.Of($"{notification.Severity}: {notification.Title} {notification.Description}"));
        }

        _console.WriteLine(Summarise(rows, keys.Length, summary));
    }

    private static Table NewTable(string[] keys)
    {
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var key in keys)
        {
            table.AddColumn(new TableColumn(Markup.Escape(TerminalText.Of(key))));
        }

        return table;
    }

    private static void AddRow(Table table, IRecord record)
    {
        var cells = new Text[record.GraphValues.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = new Text(TerminalText.Of(CellText.Of(record.GraphValues[i], "null")));
        }

        table.AddRow(cells);
    }

    private static string Summarise(long rows, int columns, IResultSummary summary)
    {
        var parts = new List<string>();
        if (columns > 0)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{rows} row{(rows == 1 ? string.Empty : "s")}"));
        }

        var counters = summary.Counters;
        AddCount(parts, counters.NodesCreated, "node", "created");
        AddCount(parts, counters.NodesDeleted, "node", "deleted");
        AddCount(parts, counters.RelationshipsCreated, "relationship", "created");
        AddCount(parts, counters.RelationshipsDeleted, "relationship", "deleted");
        AddCount(parts, counters.PropertiesSet, "property", "set");
        AddCount(parts, counters.LabelsAdded, "label", "added");
        AddCount(parts, counters.LabelsRemoved, "label", "removed");
        AddCount(parts, counters.IndexesAdded, "index", "added");
        AddCount(parts, counters.IndexesRemoved, "index", "removed");
        AddCount(parts, counters.ConstraintsAdded, "constraint", "added");
        AddCount(parts, counters.ConstraintsRemoved, "constraint", "removed");
        if (parts.Count == 0)
        {
            parts.Add("no changes");
        }

        var milliseconds = (summary.ResultAvailableAfter + summary.ResultConsumedAfter).TotalMilliseconds;
        return string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", parts)} ({milliseconds:0.0} ms)");
    }

    private static void AddCount(List<string> parts, int count, string what, string done)
    {
        if (count > 0)
        {
            var plural = count == 1 ? what : what switch { "property" => "properties", "index" => "indexes", _ => what + "s" };
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {plural} {done}"));
        }
    }
}
