namespace GraphExplorer.Model;

/// <summary>What a statement changed.</summary>
public interface ICounters
{
    /// <summary>Whether anything was changed.</summary>
    bool ContainsUpdates { get; }

    /// <summary>Nodes made.</summary>
    int NodesCreated { get; }

    /// <summary>Nodes deleted.</summary>
    int NodesDeleted { get; }

    /// <summary>Relationships made.</summary>
    int RelationshipsCreated { get; }

    /// <summary>Relationships deleted.</summary>
    int RelationshipsDeleted { get; }

    /// <summary>Properties set or removed.</summary>
    int PropertiesSet { get; }

    /// <summary>Labels added to nodes.</summary>
    int LabelsAdded { get; }

    /// <summary>Labels removed from nodes.</summary>
    int LabelsRemoved { get; }

    /// <summary>Indexes made.</summary>
    int IndexesAdded { get; }

    /// <summary>Indexes dropped.</summary>
    int IndexesRemoved { get; }

    /// <summary>Constraints made.</summary>
    int ConstraintsAdded { get; }

    /// <summary>Constraints dropped.</summary>
    int ConstraintsRemoved { get; }
}
