namespace GraphExplorer.Benchmarks.Events;

/// <summary>What the engine took in a process of its own.</summary>
/// <param name="Load">Rows a second of a load by program into memory; the median of three.</param>
/// <param name="FileLoad">The same into a file, to the durable commit.</param>
/// <param name="BytesPerRelationship">Managed bytes of the loaded graph, divided by its relationships.</param>
/// <param name="Resident">Bytes of the process after the load.</param>
/// <param name="ResidentAfterwards">Bytes of the process after all queries.</param>
/// <param name="Commits">Durable transactions of one relationship.</param>
/// <param name="RawAppend">Milliseconds of an append and fdatasync of 128 bytes, the median of those in turns with the commits.</param>
/// <param name="Queries">The queries by their ids.</param>
internal sealed record EngineResult(
    double Load, double FileLoad, double BytesPerRelationship, long Resident, long ResidentAfterwards, QueryTimes? Commits, double RawAppend, Dictionary<string, QueryTimes> Queries);
