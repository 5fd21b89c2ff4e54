namespace GraphExplorer.Actors;

/// <summary>A statement that was run to fill a database.</summary>
/// <param name="Script"><c>schema</c> or <c>seed</c>.</param>
/// <param name="Number">Its number in the script, from 1.</param>
/// <param name="Total">How many the script has.</param>
/// <param name="Statement">Its text.</param>
public sealed record SeedStep(string Script, int Number, int Total, string Statement);
