using GraphExplorer.Model;

namespace GraphExplorer.Storage.FullText;

/// <summary>An entity's value of a field that is not made into words yet.</summary>
internal readonly record struct LoadedText(int Field, int Id, GraphValue Value);
