using System.Globalization;

namespace GraphExplorer.Benchmarks.Events;

/// <summary>What was measured, as rows of the table.</summary>
internal sealed class EventRows(EventOptions options, EngineResult engine, BoltResult bolt, LadybugEvents? ladybug)
{
    private const double MiB = 1024 * 1024;

    internal IEnumerable<EventRow> All => EventQueries.Main.Where(query => options.Wants(query.Row)).Select(Of).Concat(Others).OrderBy(row => row.Number);

    private IEnumerable<EventRow> Others
    {
        get
        {
            if (engine.Commits is { } commits)
            {
                yield return new EventRow(13, "one relationship a transaction, durable, ms", false)
                {
                    InProcess = commits.Median,
                    InProcessDetail = EventRow.Figure(commits.P90),
                    Bolt = bolt.Commits?.Median,
                    BoltDetail = EventRow.Figure(bolt.Commits?.P90),
                    Ladybug = ladybug?.Commits?.Median,
                };
            }

            if (options.Wants(16))
            {
                yield return new EventRow(16, "load, rows/s (into memory)", true) { InProcess = engine.Load, Ladybug = ladybug?.Load };
            }

            if (options.Wants(17))
            {
                yield return new EventRow(17, "resident memory after the load, MiB", false) { InProcess = engine.Resident / MiB, Bolt = bolt.Resident / MiB, Ladybug = ladybug?.Resident / MiB };
            }
        }
    }

    private EventRow Of(EventQuery query)
    {
        var (ours, wire) = (engine.Queries[query.Id], bolt.Queries[query.Id]);
        var theirs = ladybug?.Queries.GetValueOrDefault(query.Id);
        var isRate = query.Row == 14;
        return new EventRow(query.Row, isRate ? query.Name + ", rows/s" : query.Name, isRate)
        {
            InProcess = In(ours.Median, ours),
            InProcessDetail = ours.Error ?? EventRow.Figure(In(ours.P90, ours)),
            Cold = EventRow.Figure(In(ours.Cold, ours)) + " / " + EventRow.Figure(In(wire.Cold, wire)),
            Allocated = ours.Allocated is { } bytes ? (bytes / 1024.0).ToString(bytes < 10240 ? "0.0" : "N0", CultureInfo.InvariantCulture) : string.Empty,
            Bolt = In(wire.Median, wire),
            BoltDetail = wire.Error ?? EventRow.Figure(In(wire.P90, wire)),
            Ladybug = theirs is null ? null : In(theirs.Median, theirs),
            LadybugDetail = theirs switch
            {
                null => string.Empty,
                { Error: { } error } => error,
                { Answer: { } answer } when ours.Answer is { } own && !own.Agrees(answer) => " ✗",
                _ => string.Empty,
            },
        };

        double? In(double milliseconds, QueryTimes times) => times.Answer is not { } answer ? null : isRate ? answer.Rows / milliseconds * 1000 : milliseconds;
    }
}
