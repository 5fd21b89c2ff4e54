namespace GraphExplorer.Storage.Tests.Concurrency;

/// <summary>A transaction that ended well, and what it saw.</summary>
/// <param name="Steps">Its steps, in order.</param>
/// <param name="Seen">What each saw.</param>
/// <param name="Writes">Whether it was committed as a writer.</param>
/// <param name="State">The state that it read, or made.</param>
/// <param name="Began">When it began, as a place in the order of all beginnings and ends.</param>
/// <param name="Ended">When it had ended.</param>
internal sealed record WorkRecord(WorkStep[] Steps, List<long> Seen, bool Writes, GraphState State, long Began, long Ended);
