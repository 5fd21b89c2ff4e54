namespace GraphExplorer.Storage;

/// <summary>How far the opening, checking or copying of a database file is.</summary>
/// <param name="Phase">What is being done.</param>
/// <param name="Done">How much of it is done.</param>
/// <param name="Total">How much there is; 0 where that is not known.</param>
public readonly record struct GraphLoadProgress(GraphLoadPhase Phase, long Done, long Total);
