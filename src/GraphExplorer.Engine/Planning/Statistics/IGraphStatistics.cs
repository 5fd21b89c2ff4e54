using GraphExplorer.Storage.Statistics;

namespace GraphExplorer.Engine.Planning.Statistics;

/// <summary>
/// What the planner knows of the graph's size and make-up. All figures are estimates and at least zero. Those that need a look at the
/// graph are null where nothing is known; the planner then assumes that all is spread evenly.
/// </summary>
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

    /// <summary>The part of the nodes with a label that have another too.</summary>
    double ShareWithLabel(string label, string other) => NodesWithLabel(label) is > 0 and var nodes ? Math.Min(1, NodesWithLabel(other) / nodes) : 1;

    /// <summary>The part of the relationships of a type that begin and end at one node.</summary>
    double? ShareOfLoops(string? type) => null;

    /// <summary>The mean number of relationships that leave, or reach, the nodes where those of a type begin or end, met once for each of them.</summary>
    double? DegreeAlong(string? type, bool atStart, string? label, string? other, bool outgoing) => null;

    /// <summary>The mean number of relationships of another type from the start to the end of those of a type, or back.</summary>
    double? Beside(string? type, string? other, bool forward) => null;

    /// <summary>Of walks of two relationships, the mean number of third ones from where the walk begins to where it ends, or back.</summary>
    /// <param name="first">the first's type</param>
    /// <param name="along">whether the walk goes along the first</param>
    /// <param name="second">the second's type</param>
    /// <param name="alongSecond">whether the walk goes along the second</param>
    /// <param name="third">the third's type</param>
    /// <param name="forward">whether the third begins where the walk does</param>
    double? Closing(string? first, bool along, string? second, bool alongSecond, string? third, bool forward) => null;

    /// <summary>The values of a property of the nodes with a label, or of all.</summary>
    ValueDistribution? NodeValues(string? label, string property) => null;

    /// <summary>The values of a property of the relationships of a type, or of all.</summary>
    ValueDistribution? RelationshipValues(string? type, string property) => null;

    /// <summary>The values of the first property of an index.</summary>
    ValueDistribution? Values(SchemaIndex index) => null;
}
