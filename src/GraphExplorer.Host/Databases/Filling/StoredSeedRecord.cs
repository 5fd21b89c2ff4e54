using GraphExplorer.Actors.Seeding;
using GraphExplorer.Storage;

namespace GraphExplorer.Host.Databases.Filling;

/// <summary>The record of what a data file was filled with, as an attachment in the file.</summary>
internal sealed class StoredSeedRecord(GraphStore store) : ISeedRecordFile
{
    private const string Name = "seed";

    public byte[]? Read() => store.ReadAttachment(Name);

    public Task WriteAsync(byte[] record, CancellationToken cancellationToken) => store.WriteAttachmentAsync(Name, record, cancellationToken).AsTask();
}
