namespace GraphExplorer.Storage;

/// <summary>The limits of a store.</summary>
public sealed record GraphStoreOptions
{
    /// <summary>The limits used unless told otherwise.</summary>
    public static GraphStoreOptions Default { get; } = new();

    /// <summary>How long a transaction waits for the writer's place before it fails with LockAcquisitionTimeout; 24 days at most.</summary>
    public TimeSpan WriterTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The largest size of one property's value, in bytes of its text, bytes or items.</summary>
    public long MaxPropertyBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>The largest number of labels and of relationship types, each.</summary>
    public int MaxLabelsOrTypes { get; init; } = 65_535;

    /// <summary>The largest number of property keys.</summary>
    public int MaxPropertyKeys { get; init; } = 1_000_000;

    /// <summary>The database's id in element ids; null for a new one.</summary>
    public string? DatabaseId { get; init; }

    internal GraphStoreOptions Validated()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(WriterTimeout, TimeSpan.Zero, nameof(WriterTimeout));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(WriterTimeout, TimeSpan.FromMilliseconds(int.MaxValue), nameof(WriterTimeout));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxPropertyBytes, 1, nameof(MaxPropertyBytes));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxLabelsOrTypes, 1, nameof(MaxLabelsOrTypes));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxPropertyKeys, 1, nameof(MaxPropertyKeys));
        return this;
    }
}
