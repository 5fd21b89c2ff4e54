namespace GraphExplorer.Engine.Tests.Sessions.Histories;

/// <summary>How a session runs a transaction's statements.</summary>
public enum HistoryManner
{
    /// <summary>Each in a transaction of its own.</summary>
    AutoCommit,

    /// <summary>Between BEGIN and COMMIT, and again when the transaction is told that it is outdated.</summary>
    Explicit,

    /// <summary>As work that the session repeats.</summary>
    Managed,

    /// <summary>Those that read alone, in one transaction.</summary>
    ReadOnly,

    /// <summary>Between BEGIN and ROLLBACK.</summary>
    RolledBack,
}
