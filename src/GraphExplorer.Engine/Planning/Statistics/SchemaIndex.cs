namespace GraphExplorer.Engine.Planning.Statistics;

/// <summary>An index over the nodes of one label.</summary>
/// <param name="Name">The index's name.</param>
/// <param name="Label">The label.</param>
/// <param name="Properties">The properties in order.</param>
/// <param name="Unique">Whether a constraint says that no two nodes share the values.</param>
internal sealed record SchemaIndex(string Name, string Label, IReadOnlyList<string> Properties, bool Unique);
