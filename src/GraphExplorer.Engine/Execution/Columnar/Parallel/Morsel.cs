namespace GraphExplorer.Engine.Execution.Columnar.Parallel;

/// <summary>A part of a scan that one worker takes at once.</summary>
/// <param name="Number">Its place among the parts.</param>
/// <param name="From">The first id.</param>
/// <param name="To">The id after the last.</param>
internal readonly record struct Morsel(int Number, long From, long To);
