namespace GraphExplorer.Engine.Execution.Columnar.Scans;

/// <summary>A scan of entities that can be limited to some of their ids, so that several of them share the work.</summary>
internal interface IIdScan
{
    /// <summary>A number that all ids of the graph are below.</summary>
    long IdUpperBound(ExecutionState state);

    /// <summary>From the next time it is opened on, yields only what has an id from <paramref name="from"/> on and below <paramref name="to"/>.</summary>
    void Limit(long from, long to);
}
