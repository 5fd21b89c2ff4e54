namespace GraphExplorer.Actors.Seeding;

/// <summary>Where a graph's file keeps its <see cref="SeedRecord"/>.</summary>
public interface ISeedRecordFile
{
    /// <summary>The record's bytes; null where nothing was recorded.</summary>
    byte[]? Read();

    /// <summary>Records these bytes durably in place of those before.</summary>
    Task WriteAsync(byte[] record, CancellationToken cancellationToken);
}
