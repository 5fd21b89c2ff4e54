using GraphExplorer.Actors.Seeding;

namespace GraphExplorer.Actors.Tests.Seeding;

/// <summary>A record that lives as long as the test, whose writing can be cut off.</summary>
internal sealed class RecordInMemory : ISeedRecordFile
{
    internal byte[]? Bytes { get; set; }

    /// <summary>How many steps may still be done; null for any number.</summary>
    internal Interruption? Interruption { get; set; }

    internal SeedRecord Record => SeedRecord.Decode(Bytes!)!;

    public byte[]? Read() => Bytes;

    public Task WriteAsync(byte[] record, CancellationToken cancellationToken)
    {
        Interruption?.Step();
        Bytes = record;
        return Task.CompletedTask;
    }
}
