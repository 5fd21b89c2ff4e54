namespace GraphExplorer.Engine.Planning.Statistics;

/// <summary>What the planner knows of the graph's size. All figures are estimates and at least zero.</summary>
internal interface IGraphStatistics
{
    /// <summary>The nodes.</summary>
    double NodeCount { get; }

    /// <summary>The relationships.</summary>
    double RelationshipCount { get; }

    /// <summary>The nodes with a label; none for a label that is not there.</summary>
    double NodesWithLabel(string label);

    /// <summary>The relationships of a type; none for a type that is not there.</summary>
    double RelationshipsOfType(string type);

    /// <summary>The part of the relationships of a type, or of all, whose start or end has a label: between 0 and 1.</summary>
    double ShareOfEnds(string? type, bool start, string label);

    /// <summary>The entities that share one key of an index, on average.</summary>
    double EntitiesPerKey(SchemaIndex index);
}
