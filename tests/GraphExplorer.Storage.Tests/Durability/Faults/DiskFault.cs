namespace GraphExplorer.Storage.Tests.Durability.Faults;

/// <summary>What a simulated disk does wrong.</summary>
public enum DiskFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Writes are refused for lack of space until it is freed.</summary>
    Full,

    /// <summary>One write fails with nothing written.</summary>
    FailedWrite,

    /// <summary>One write is done by half, and the device fails from then on.</summary>
    TornWrite,

    /// <summary>One sync fails; later ones do not, though what was to be synced is lost (as on Linux).</summary>
    FailedSync,

    /// <summary>Syncs do nothing and say that they did.</summary>
    LyingSync,

    /// <summary>Reads fail.</summary>
    FailedRead,

    /// <summary>The device is gone: every operation fails.</summary>
    Gone,
}
