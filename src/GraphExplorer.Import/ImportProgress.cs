namespace GraphExplorer.Import;

/// <summary>How far an import has come.</summary>
/// <param name="Phase">What is being done, such as <c>nodes</c>.</param>
/// <param name="Rows">The rows that this run has read and added.</param>
/// <param name="Nodes">The nodes made, those of earlier runs too.</param>
/// <param name="Relationships">The relationships made, those of earlier runs too.</param>
/// <param name="BadRows">The rows passed over, those of earlier runs too.</param>
/// <param name="Bytes">The bytes of the files that were read.</param>
/// <param name="TotalBytes">The bytes of all files.</param>
/// <param name="Elapsed">The time since the start.</param>
public readonly record struct ImportProgress(string Phase, long Rows, long Nodes, long Relationships, long BadRows, long Bytes, long TotalBytes, TimeSpan Elapsed)
{
    /// <summary>The part that is done, 0 to 1.</summary>
    public double Fraction => TotalBytes == 0 ? 0 : Math.Clamp((double)Bytes / TotalBytes, 0, 1);

    /// <summary>The rows of a second, over the whole time.</summary>
    public double RowsPerSecond => Elapsed <= TimeSpan.Zero ? 0 : Rows / Elapsed.TotalSeconds;

    /// <summary>The time that is left at this rate; null before there is one.</summary>
    public TimeSpan? TimeLeft => Fraction < 0.005 ? null : Elapsed * ((1 - Fraction) / Fraction);
}
