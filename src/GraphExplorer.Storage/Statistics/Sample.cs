namespace GraphExplorer.Storage.Statistics;

/// <summary>What was looked at of a part of the graph.</summary>
/// <param name="population">The entities of the part when it was gathered.</param>
/// <param name="changeCount">The changes that the graph had seen by then.</param>
internal abstract class Sample(long population, long changeCount)
{
    /// <summary>The entities of the part when it was gathered.</summary>
    internal long Population { get; } = population;

    /// <summary>The changes that the graph had seen by then.</summary>
    internal long ChangeCount { get; } = changeCount;
}
