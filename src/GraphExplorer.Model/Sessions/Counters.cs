namespace GraphExplorer.Model;

/// <summary>Counts what a statement changes, as it runs.</summary>
public sealed class Counters : ICounters
{
    /// <inheritdoc/>
    public bool ContainsUpdates =>
        (NodesCreated | NodesDeleted | RelationshipsCreated | RelationshipsDeleted | PropertiesSet | LabelsAdded | LabelsRemoved
            | IndexesAdded | IndexesRemoved | ConstraintsAdded | ConstraintsRemoved) != 0;

    /// <inheritdoc/>
    public int NodesCreated { get; set; }

    /// <inheritdoc/>
    public int NodesDeleted { get; set; }

    /// <inheritdoc/>
    public int RelationshipsCreated { get; set; }

    /// <inheritdoc/>
    public int RelationshipsDeleted { get; set; }

    /// <inheritdoc/>
    public int PropertiesSet { get; set; }

    /// <inheritdoc/>
    public int LabelsAdded { get; set; }

    /// <inheritdoc/>
    public int LabelsRemoved { get; set; }

    /// <inheritdoc/>
    public int IndexesAdded { get; set; }

    /// <inheritdoc/>
    public int IndexesRemoved { get; set; }

    /// <inheritdoc/>
    public int ConstraintsAdded { get; set; }

    /// <inheritdoc/>
    public int ConstraintsRemoved { get; set; }
}
