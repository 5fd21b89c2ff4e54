namespace GraphExplorer.Benchmarks.Disk;

/// <summary>What LadybugDB took.</summary>
/// <param name="RawP10">Milliseconds of a tenth of the raw appends between its commits, at most.</param>
/// <param name="P10">The same of its commits.</param>
/// <param name="Raw">Milliseconds of half of the raw appends between its commits, at most.</param>
/// <param name="Median">The same of its commits.</param>
/// <param name="P99">Milliseconds of ninety-nine of a hundred, at most.</param>
/// <param name="Copy">Milliseconds of COPY.</param>
/// <param name="Open">Milliseconds of opening the copied file; it reads what is asked for later.</param>
/// <param name="Bytes">The copied file's bytes.</param>
internal sealed record LadybugResult(double RawP10, double P10, double Raw, double Median, double P99, double Copy, double Open, long Bytes);
