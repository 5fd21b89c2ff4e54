using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Batches;

/// <summary>The counters before a batch, to which they return when it fails.</summary>
internal readonly struct CountersCopy(Counters counters)
{
    private readonly int _nodesCreated = counters.NodesCreated;
    private readonly int _nodesDeleted = counters.NodesDeleted;
    private readonly int _relationshipsCreated = counters.RelationshipsCreated;
    private readonly int _relationshipsDeleted = counters.RelationshipsDeleted;
    private readonly int _propertiesSet = counters.PropertiesSet;
    private readonly int _labelsAdded = counters.LabelsAdded;
    private readonly int _labelsRemoved = counters.LabelsRemoved;

    /// <summary>Sets the counters back; a batch cannot change the schema.</summary>
    internal void Restore(Counters counters)
    {
        counters.NodesCreated = _nodesCreated;
        counters.NodesDeleted = _nodesDeleted;
        counters.RelationshipsCreated = _relationshipsCreated;
        counters.RelationshipsDeleted = _relationshipsDeleted;
        counters.PropertiesSet = _propertiesSet;
        counters.LabelsAdded = _labelsAdded;
        counters.LabelsRemoved = _labelsRemoved;
    }
}
