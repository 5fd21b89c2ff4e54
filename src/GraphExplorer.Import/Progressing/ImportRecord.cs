using System.Text.Json;
using GraphExplorer.Import.Reading;

namespace GraphExplorer.Import.Progressing;

/// <summary>What the database remembers of an import: how far it came, with which files. It is committed together with the rows that it counts.</summary>
/// <param name="Version">The form of the record, 1.</param>
/// <param name="Finished">When all was done; null before.</param>
/// <param name="Position">The first place that is not done.</param>
/// <param name="Counts">What was done before it.</param>
/// <param name="RejectedBytes">The bytes of the reject file before it.</param>
/// <param name="Files">The state of all files, source by source.</param>
/// <param name="Nodes">The numbers of the nodes made (<see cref="Ids.CreatedNodes"/>).</param>
internal sealed record ImportRecord(
    int Version,
    DateTimeOffset? Finished,
    ImportPosition Position,
    ImportCounts Counts,
    long RejectedBytes,
    IReadOnlyList<FileState> Files,
    byte[] Nodes)
{
    internal const int CurrentVersion = 1;

    /// <summary>The record as it is kept.</summary>
    internal byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this);

    /// <summary>Reads a record; null where this is none of this version.</summary>
    internal static ImportRecord? FromBytes(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<ImportRecord>(bytes) is { Version: CurrentVersion } record ? record : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
