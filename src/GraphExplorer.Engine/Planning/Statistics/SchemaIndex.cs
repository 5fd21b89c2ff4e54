using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Planning.Statistics;

/// <summary>An index over the nodes of one label, or the relationships of one type.</summary>
/// <param name="Name">The index's name.</param>
/// <param name="Label">The label or type.</param>
/// <param name="Properties">The properties in order.</param>
/// <param name="Unique">Whether a constraint says that no two entities share the values.</param>
/// <param name="Kind">The kind: range, text or point.</param>
internal sealed record SchemaIndex(string Name, string Label, IReadOnlyList<string> Properties, bool Unique, StoredIndexKind Kind = StoredIndexKind.Range);
