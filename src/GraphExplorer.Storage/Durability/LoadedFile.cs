using GraphExplorer.Storage.Durability.Tables;

namespace GraphExplorer.Storage.Durability;

/// <summary>What was read of a file.</summary>
/// <param name="Tables">Its tables, ready to be written.</param>
/// <param name="State">The graph.</param>
internal sealed record LoadedFile(FileTables Tables, GraphState State);
