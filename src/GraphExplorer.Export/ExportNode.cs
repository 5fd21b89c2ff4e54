using GraphExplorer.Model;

namespace GraphExplorer.Export;

/// <summary>A node of a graph that is to be exported.</summary>
/// <param name="Id">Identifier, unique among the nodes of the export.</param>
/// <param name="Name">What a reader calls the node: its <c>name</c>, else its <c>title</c>, else its <paramref name="Id"/>.</param>
/// <param name="Labels">The labels; empty for a node of which only a relationship's end is known.</param>
/// <param name="Properties">The properties.</param>
public sealed record ExportNode(string Id, string Name, IReadOnlyList<string> Labels, MapValue Properties);
