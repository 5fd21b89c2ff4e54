namespace GraphExplorer.Import;

/// <summary>What an import did, earlier runs of it included where it went on after a stop.</summary>
/// <param name="Nodes">The nodes made.</param>
/// <param name="Relationships">The relationships made.</param>
/// <param name="Properties">The properties set.</param>
/// <param name="BadRows">The rows passed over.</param>
/// <param name="Rows">The rows that this run read and added.</param>
/// <param name="Elapsed">The time that this run took.</param>
/// <param name="RejectFile">The file with the bad rows; null where there are none.</param>
/// <param name="Resumed">Whether this run went on where an earlier one had stopped.</param>
/// <param name="FinishedBefore">When an earlier run had finished the same import, so that this one did nothing; else null.</param>
public sealed record ImportSummary(
    long Nodes,
    long Relationships,
    long Properties,
    long BadRows,
    long Rows,
    TimeSpan Elapsed,
    string? RejectFile,
    bool Resumed,
    DateTimeOffset? FinishedBefore)
{
    /// <summary>The rows of a second.</summary>
    public double RowsPerSecond => Elapsed <= TimeSpan.Zero ? 0 : Rows / Elapsed.TotalSeconds;
}
