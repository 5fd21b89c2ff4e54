namespace GraphExplorer.Actors.Seeding.Upgrade;

/// <summary>What an upgrade of the built-in graph changed, and what it left as the user has it.</summary>
public sealed record UpgradeReport
{
    /// <summary>Nodes that are new.</summary>
    public int NodesCreated { get; init; }

    /// <summary>Nodes whose labels or properties were changed.</summary>
    public int NodesChanged { get; init; }

    /// <summary>Nodes that are gone.</summary>
    public int NodesDeleted { get; init; }

    /// <summary>Relationships that are new.</summary>
    public int RelationshipsCreated { get; init; }

    /// <summary>Relationships whose properties or ends were changed.</summary>
    public int RelationshipsChanged { get; init; }

    /// <summary>Relationships that are gone.</summary>
    public int RelationshipsDeleted { get; init; }

    /// <summary>Constraints and indexes that are new.</summary>
    public int SchemaAdded { get; init; }

    /// <summary>Constraints and indexes that are gone.</summary>
    public int SchemaRemoved { get; init; }

    /// <summary>A line for each thing that the new graph has otherwise and that was left as the user has it.</summary>
    public IReadOnlyList<string> Kept { get; init; } = [];

    /// <summary>A line for each constraint or index that the user's data does not allow.</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];

    /// <summary>Why nothing could be done; null when the upgrade was made.</summary>
    public string? Failure { get; init; }

    /// <summary>Whether the graph was changed.</summary>
    public bool HasChanges =>
        (NodesCreated | NodesChanged | NodesDeleted | RelationshipsCreated | RelationshipsChanged | RelationshipsDeleted | SchemaAdded | SchemaRemoved) != 0;
}
