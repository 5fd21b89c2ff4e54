using System.Globalization;
using System.Runtime.InteropServices;

namespace GraphExplorer.Benchmarks.Events;

/// <summary>The tables, in Markdown.</summary>
internal sealed class EventReport(EventOptions options, TextWriter output)
{
    internal void Write(EngineResult engine, EngineResult? oneYear, BoltResult bolt, LadybugEvents? ladybug, double import)
    {
        var rows = new EventRows(options, engine, bolt, ladybug).All.ToList();
        Line($"Measured on {DateTime.UtcNow:yyyy-MM-dd}: {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1 << 30):0} GiB, {RuntimeInformation.OSDescription}, .NET {Environment.Version}; {(options.Years == 1 ? "one year" : $"{options.Years} years")} of events. Milliseconds, where nothing else is said.");
        Line($"");
        WriteRows(rows);
        Line($"");
        Line($"{engine.BytesPerRelationship:0.0} managed bytes a relationship with its four properties.");
        if (options.Wants(13) && options.Wants(16))
        {
            Line($"Load by program into a file, to the durable commit: {engine.FileLoad:N0} rows/s; `import csv`, process start to end: {import:N0} rows/s.");
        }

        if (engine.Commits is not null)
        {
            Line($"Row 13: an append of 128 bytes and fdatasync, in turns with the commits in process, took {engine.RawAppend:0.000} ms (median).");
        }

        Line($"Resident after all queries: in process {engine.ResidentAfterwards >> 20} MiB, server {bolt.ResidentAfterwards >> 20} MiB, LadybugDB {ladybug?.ResidentAfterwards >> 20} MiB.");
        WriteDisagreements(engine, bolt, ladybug);
        if (oneYear is not null)
        {
            WriteGrowth(engine, oneYear);
        }

        WritePhrasings(engine, bolt);
    }

    private void WriteRows(List<EventRow> rows)
    {
        var hasPublished = options.Years == 1;
        Line($"| | query | in process (p90) | over Bolt (p90) | cold: in process / Bolt | KiB a query | LadybugDB 0.19.1 | ahead of it: in process / Bolt |{(hasPublished ? " Neo4j 5.13 ¹ | FalkorDB 4.16 ¹ | ahead of Neo4j, over Bolt |" : "")}");
        Line($"|---|---|---|---|---|---|---|---|{(hasPublished ? "---|---|---|" : "")}");
        foreach (var row in rows)
        {
            var text = string.Create(
                CultureInfo.InvariantCulture,
                $"| {row.Number} | {row.Name} | {Cell(row.InProcess, row.InProcessDetail)} | {Cell(row.Bolt, row.BoltDetail)} | {row.Cold} | {row.Allocated} | {(row.Ladybug is null && row.LadybugDetail.Length > 0 ? row.LadybugDetail : EventRow.Figure(row.Ladybug) + row.LadybugDetail)} | {EventRow.Times(row.Ahead(row.InProcess, row.Ladybug))} / {EventRow.Times(row.Ahead(row.Bolt, row.Ladybug))} |");
            if (hasPublished)
            {
                var (neo4j, falkor) = PublishedFigures.Of[row.Number];
                text += string.Create(CultureInfo.InvariantCulture, $" {EventRow.Figure(neo4j)} | {EventRow.Figure(falkor)} | {EventRow.Times(row.Ahead(row.Bolt ?? row.InProcess, neo4j))} |");
            }

            output.WriteLine(text);
        }

        if (hasPublished)
        {
            Line($"");
            Line($"¹ measured elsewhere, on a like machine of two cores, over its own wire; –: a wrong answer, or none. ✗: an answer other than ours.");
        }
    }

    private void WriteDisagreements(EngineResult engine, BoltResult bolt, LadybugEvents? ladybug)
    {
        var first = new Dictionary<string, QueryAnswer>(StringComparer.Ordinal);
        foreach (var query in EventQueries.All)
        {
            if (engine.Queries.GetValueOrDefault(query.Id)?.Answer is not { } own)
            {
                continue;
            }

            var group = query.Answer ?? query.Id;
            first.TryAdd(group, own);
            Compare(query, "another phrasing of it", first[group], own);
            Compare(query, "over Bolt", own, bolt.Queries.GetValueOrDefault(query.Id)?.Answer);
            Compare(query, "LadybugDB", own, ladybug?.Queries.GetValueOrDefault(query.Id)?.Answer);
        }
    }

    private void Compare(EventQuery query, string who, QueryAnswer own, QueryAnswer? other)
    {
        if (other is not null && !own.Agrees(other))
        {
            Line($"- {query.Id}: here {own.Rows} rows ({own.First}; sum {own.Sum}), {who} {other.Rows} rows ({other.First}; sum {other.Sum}).");
        }
    }

    private void WriteGrowth(EngineResult engine, EngineResult oneYear)
    {
        Line($"");
        Line($"| | query, in process | one year | {options.Years} years | times |");
        Line($"|---|---|---|---|---|");
        foreach (var query in EventQueries.All)
        {
            if (oneYear.Queries.GetValueOrDefault(query.Id) is { Answer: not null } one && engine.Queries[query.Id] is { } more)
            {
                Line($"| {query.Row} | {query.Name} | {EventRow.Figure(one.Median)} | {(more.Answer is null ? more.Error : EventRow.Figure(more.Median))} | {EventRow.Times(more.Answer is null ? null : more.Median / one.Median)} |");
            }
        }
    }

    private void WritePhrasings(EngineResult engine, BoltResult bolt)
    {
        Line($"");
        Line($"| | phrasing | in process (p90) | of the query above | cold | KiB a query | over Bolt |");
        Line($"|---|---|---|---|---|---|---|");
        var above = 0.0;
        foreach (var query in EventQueries.All)
        {
            if (engine.Queries.GetValueOrDefault(query.Id) is not { } times)
            {
                continue;
            }

            above = query.IsPhrasing ? above : times.Median;
            var wire = bolt.Queries.GetValueOrDefault(query.Id);
            Line($"| {query.Row} | {(query.IsPhrasing ? query.Name + (query.Answer is null ? " (another question)" : "") : $"**{query.Name}**")} | {(times.Answer is null ? times.Error : Cell(times.Median, EventRow.Figure(times.P90)))} | {(query.IsPhrasing ? EventRow.Times(times.Median / above) : "")} | {EventRow.Figure(times.Cold)} | {times.Allocated / 1024.0:N1} | {(wire is null ? "" : EventRow.Figure(wire.Median))} |");
        }
    }

    private static string Cell(double? value, string detail) => value is null ? (detail.Length > 0 ? detail : "–") : detail.Length == 0 ? EventRow.Figure(value) : $"{EventRow.Figure(value)} ({detail})";

    private void Line(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
