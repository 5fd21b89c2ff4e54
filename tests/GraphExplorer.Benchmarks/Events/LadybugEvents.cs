namespace GraphExplorer.Benchmarks.Events;

/// <summary>What LadybugDB took.</summary>
/// <param name="Load">Rows a second of COPY.</param>
/// <param name="Resident">Bytes of the process after the load.</param>
/// <param name="ResidentAfterwards">Bytes of the process after all queries.</param>
/// <param name="Commits">Durable transactions of one relationship; null where none were asked for.</param>
/// <param name="Queries">The queries by their ids.</param>
internal sealed record LadybugEvents(double Load, long Resident, long ResidentAfterwards, QueryTimes? Commits, Dictionary<string, QueryTimes> Queries);
