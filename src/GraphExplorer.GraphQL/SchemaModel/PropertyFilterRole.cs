namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>Compares a property; its value holds operators.</summary>
/// <param name="Property">the property's name in the graph</param>
/// <param name="Optional">whether the property may be missing</param>
internal sealed record PropertyFilterRole(string Property, bool Optional) : InputRole;
