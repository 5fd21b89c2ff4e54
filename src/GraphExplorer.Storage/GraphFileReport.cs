namespace GraphExplorer.Storage;

/// <summary>What a check of a database file has found.</summary>
/// <param name="Path">The full path of the file.</param>
/// <param name="Faults">What is wrong, each on one line: where, what, and what to do; at most <see cref="MostFaults"/>.</param>
/// <param name="FaultCount">How many faults there are, those included that are not listed.</param>
public sealed record GraphFileReport(string Path, IReadOnlyList<string> Faults, long FaultCount)
{
    /// <summary>The most faults that are listed.</summary>
    public const int MostFaults = 200;

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsSound => FaultCount == 0;

    /// <summary>The database's id, which is part of every element id; null when it could not be read.</summary>
    public string? DatabaseId { get; init; }

    /// <summary>The number of the last commit.</summary>
    public long LastCommit { get; init; }

    /// <summary>The number of nodes that could be read.</summary>
    public long NodeCount { get; init; }

    /// <summary>The number of relationships that could be read.</summary>
    public long RelationshipCount { get; init; }
}
