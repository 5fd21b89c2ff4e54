namespace GraphExplorer.Storage.Tests.Concurrency;

/// <summary>How a transaction goes about its steps.</summary>
public enum WorkManner
{
    /// <summary>It only reads.</summary>
    Read,

    /// <summary>It takes the writer's place first.</summary>
    Write,

    /// <summary>It reads its first step before it takes the writer's place, and begins again when that is outdated.</summary>
    ReadThenWrite,

    /// <summary>It writes and is rolled back.</summary>
    RollBack,

    /// <summary>It writes, and its commit is refused.</summary>
    Fail,
}
