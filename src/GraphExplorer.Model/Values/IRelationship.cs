namespace GraphExplorer.Model;

/// <summary>A relationship as a result carries it: detached from the graph.</summary>
public interface IRelationship : IEntity, IEquatable<IRelationship>
{
    /// <summary>The relationship type.</summary>
    string Type { get; }

    /// <summary>The id of the start node.</summary>
    long StartNodeId { get; }

    /// <summary>The id of the end node.</summary>
    long EndNodeId { get; }

    /// <summary>The element id of the start node.</summary>
    string StartNodeElementId { get; }

    /// <summary>The element id of the end node.</summary>
    string EndNodeElementId { get; }
}
