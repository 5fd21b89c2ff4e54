using GraphExplorer.Model;

namespace GraphExplorer.Export;

/// <summary>A relationship of a graph that is to be exported.</summary>
/// <param name="Id">Identifier, unique among the relationships of the export.</param>
/// <param name="Type">The relationship type.</param>
/// <param name="Source">The start node.</param>
/// <param name="Target">The end node; the same as <paramref name="Source"/> for a loop.</param>
/// <param name="Properties">The properties.</param>
public sealed record ExportRelationship(string Id, string Type, ExportNode Source, ExportNode Target, MapValue Properties);
