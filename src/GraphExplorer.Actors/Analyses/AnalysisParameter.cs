using GraphExplorer.Model;

namespace GraphExplorer.Actors.Analyses;

/// <summary>A parameter of an analysis.</summary>
/// <param name="Name">Its name, without the dollar sign.</param>
/// <param name="Default">Its value where none is given.</param>
/// <param name="Description">What it is.</param>
public sealed record AnalysisParameter(string Name, GraphValue Default, string Description);
