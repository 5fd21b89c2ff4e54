using System.Globalization;
using System.Text;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Planning.Explain;

/// <summary>Draws a plan as the table that Neo4j's tools print: the tree in the first column, the root on top.</summary>
internal static class PlanTable
{
    private const int WidestDetails = 100;

    /// <summary>The table.</summary>
    internal static string Render(LogicalPlan plan, Func<LogicalPlan, OperatorFigures>? figures, Func<LogicalPlan, string> detailsOf)
    {
        var rows = new List<string[]> { figures is null ? ["Operator", "Id", "Details", "Estimated Rows"] : ["Operator", "Id", "Details", "Estimated Rows", "Rows", "DB Hits"] };
        long hits = 0;
        var next = 0;
        Add(plan, string.Empty);
        var text = new StringBuilder("Planner COST\n\nRuntime SLOTTED\n\n");
        Draw(rows, text);
        text.Append(CultureInfo.InvariantCulture, $"\nTotal database accesses: {(figures is null ? "?" : hits.ToString(CultureInfo.InvariantCulture))}\n");
        return text.ToString();

        void Add(LogicalPlan node, string indent)
        {
            var cells = new List<string>
            {
                $"{indent}+{OperatorName.Of(node)}",
                next++.ToString(CultureInfo.InvariantCulture),
                Shortened(detailsOf(node)),
                Math.Round(double.IsNaN(node.EstimatedRows) ? 0 : node.EstimatedRows).ToString(CultureInfo.InvariantCulture),
            };
            if (figures?.Invoke(node) is { } run)
            {
                hits += run.DbHits;
                cells.Add(run.Rows.ToString(CultureInfo.InvariantCulture));
                cells.Add(run.DbHits.ToString(CultureInfo.InvariantCulture));
            }

            rows.Add([.. cells]);
            for (var i = node.Sources.Count - 1; i >= 0; i--)
            {
                Add(node.Sources[i], i == 1 ? indent + "| " : indent);
            }
        }
    }

    private static string Shortened(string details) => details.Length <= WidestDetails ? details : details[..(WidestDetails - 1)] + "…";

    private static void Draw(List<string[]> rows, StringBuilder text)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var line = "+" + string.Concat(widths.Select(width => new string('-', width + 2) + "+")) + "\n";
        text.Append(line);
        for (var i = 0; i < rows.Count; i++)
        {
            for (var column = 0; column < widths.Length; column++)
            {
                var cell = rows[i][column];
                text.Append("| ").Append(column is 0 or 2 || i == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column])).Append(' ');
            }

            text.Append("|\n");
            if (i == 0)
            {
                text.Append(line);
            }
        }

        text.Append(line);
    }
}
