namespace GraphExplorer.Bolt.Server.Sessions;

/// <summary>What a connection is ready for (Bolt documentation, "Server state specification"). INTERRUPTED is whatever it is while a RESET waits.</summary>
internal enum ServerState
{
    /// <summary>HELLO is awaited.</summary>
    Negotiation,

    /// <summary>LOGON is awaited (5.1).</summary>
    Authentication,

    /// <summary>A statement or a transaction may begin.</summary>
    Ready,

    /// <summary>A statement outside a transaction has records or a summary left.</summary>
    Streaming,

    /// <summary>A transaction is open; no statement of it has anything left.</summary>
    TxReady,

    /// <summary>A transaction is open, and statements of it have records or summaries left.</summary>
    TxStreaming,

    /// <summary>A request failed: all is ignored until RESET.</summary>
    Failed,

    /// <summary>The connection is to be closed.</summary>
    Defunct,
}
