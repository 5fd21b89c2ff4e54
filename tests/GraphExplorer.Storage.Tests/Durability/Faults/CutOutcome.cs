namespace GraphExplorer.Storage.Tests.Durability.Faults;

/// <summary>What is found after a power cut.</summary>
internal enum CutOutcome
{
    /// <summary>All that was acknowledged.</summary>
    Whole,

    /// <summary>An earlier state, whole.</summary>
    Behind,

    /// <summary>A file that is refused with a clear error.</summary>
    Refused,
}
