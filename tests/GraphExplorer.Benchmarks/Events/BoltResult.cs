namespace GraphExplorer.Benchmarks.Events;

/// <summary>What the queries took over Bolt.</summary>
/// <param name="Resident">Bytes of the server's process after the load.</param>
/// <param name="ResidentAfterwards">Bytes of the server's process after all queries.</param>
/// <param name="Commits">Durable transactions of one relationship.</param>
/// <param name="Queries">The queries by their ids.</param>
internal sealed record BoltResult(long Resident, long ResidentAfterwards, QueryTimes? Commits, Dictionary<string, QueryTimes> Queries);
