namespace GraphExplorer.Benchmarks.Disk;

/// <summary>What LadybugDB took.</summary>
/// <param name="Median">Milliseconds of half of its commits, at most.</param>
/// <param name="P99">The same of ninety-nine of a hundred.</param>
/// <param name="Copy">Milliseconds of COPY.</param>
/// <param name="Open">Milliseconds of opening the copied file; it reads what is asked for later.</param>
/// <param name="Bytes">The copied file's bytes.</param>
internal sealed record LadybugResult(double Median, double P99, double Copy, double Open, long Bytes);
