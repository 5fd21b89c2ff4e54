using System.Collections.Immutable;
using GraphExplorer.Storage.Durability.Tables;
using GraphExplorer.Storage.Loading;

namespace GraphExplorer.Storage.Durability;

/// <summary>What the rows of a file hold, before anything is reckoned from it.</summary>
/// <param name="Tables">The tables, ready to be written.</param>
/// <param name="Loader">The entities.</param>
/// <param name="Schema">The indexes and constraints.</param>
/// <param name="Attachments">The named blobs.</param>
/// <param name="LastCommit">The number of the last commit.</param>
/// <param name="Counts">The numbers of nodes and of relationships that it has counted; null when its row is damaged.</param>
internal sealed record ReadRows(
    FileTables Tables,
    GraphLoader Loader,
    SchemaState Schema,
    ImmutableDictionary<string, byte[]> Attachments,
    long LastCommit,
    (long Nodes, long Relationships)? Counts);
