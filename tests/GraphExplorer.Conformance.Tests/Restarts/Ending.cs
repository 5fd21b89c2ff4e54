namespace GraphExplorer.Conformance.Tests.Restarts;

/// <summary>How the process ended that made a graph.</summary>
public enum Ending
{
    /// <summary>It closed the file.</summary>
    Restart,

    /// <summary>It was killed while the file was open.</summary>
    Kill,
}
