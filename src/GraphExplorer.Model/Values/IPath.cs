namespace GraphExplorer.Model;

/// <summary>A path as a result carries it: detached from the graph.</summary>
public interface IPath : IEquatable<IPath>
{
    /// <summary>The first node.</summary>
    INode Start { get; }

    /// <summary>The last node.</summary>
    INode End { get; }

    /// <summary>The nodes in order of the walk.</summary>
    IReadOnlyList<INode> Nodes { get; }

    /// <summary>The relationships in order of the walk; each keeps its own direction.</summary>
    IReadOnlyList<IRelationship> Relationships { get; }
}
