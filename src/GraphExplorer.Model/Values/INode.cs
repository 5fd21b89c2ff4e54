namespace GraphExplorer.Model;

/// <summary>A node as a result carries it: detached from the graph.</summary>
public interface INode : IEntity, IEquatable<INode>
{
    /// <summary>The labels.</summary>
    IReadOnlyList<string> Labels { get; }
}
