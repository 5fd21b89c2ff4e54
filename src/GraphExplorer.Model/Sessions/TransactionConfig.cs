namespace GraphExplorer.Model;

/// <summary>The limits and metadata of one transaction.</summary>
public sealed record TransactionConfig
{
    /// <summary>The defaults of the database.</summary>
    public static TransactionConfig Default { get; } = new();

    /// <summary>The time after which the transaction ends with <see cref="StatusCodes.TransactionTimedOutClientConfiguration"/>; null for the database's default.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Whether the timeout is a limit that the server set for its client, and not one that the client asked for.</summary>
    public bool IsServerLimit { get; init; }

    /// <summary>What SHOW TRANSACTIONS and the query log tell of the transaction.</summary>
    public MapValue Metadata { get; init; } = MapValue.Empty;
}
