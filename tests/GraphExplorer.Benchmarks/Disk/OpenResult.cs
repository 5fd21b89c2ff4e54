namespace GraphExplorer.Benchmarks.Disk;

/// <summary>What the opening of a file took.</summary>
/// <param name="Seconds">The time in the process.</param>
/// <param name="Managed">Bytes of live objects after it.</param>
/// <param name="Resident">Bytes of memory that the process holds after a collection.</param>
/// <param name="PeakResident">The most that it held.</param>
internal sealed record OpenResult(double Seconds, long Managed, long Resident, long PeakResident);
