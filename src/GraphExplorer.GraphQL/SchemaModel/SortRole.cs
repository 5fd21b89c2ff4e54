namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>Sorts by a property.</summary>
/// <param name="Property">the property's name in the graph</param>
/// <param name="Leaf">its type</param>
/// <param name="Optional">whether the property may be missing</param>
internal sealed record SortRole(string Property, ApiLeaf Leaf, bool Optional) : InputRole;
