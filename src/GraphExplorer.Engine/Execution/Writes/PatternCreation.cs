namespace GraphExplorer.Engine.Execution.Writes;

/// <summary>Makes the nodes and then the relationships of a pattern.</summary>
internal sealed class PatternCreation(NodeCreation[] nodes, RelationshipCreation[] relationships)
{
    /// <summary>Makes them for the frame's current row.</summary>
    internal void Create(ExecutionState state, bool merging)
    {
        foreach (var node in nodes)
        {
            node.Create(state, merging);
        }

        foreach (var relationship in relationships)
        {
            relationship.Create(state, merging);
        }
    }
}
