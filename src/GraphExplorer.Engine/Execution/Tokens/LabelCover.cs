using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Tokens;

/// <summary>Labels that all nodes of a graph may have.</summary>
internal sealed class LabelCover(IEnumerable<string> labels)
{
    private readonly LazyToken[] _labels = [.. labels.Select(label => new LazyToken(label))];

    /// <summary>Whether each node has each of the labels.</summary>
    internal bool Holds(GraphState graph)
    {
        foreach (var label in _labels)
        {
            if (!label.TryResolve(graph.Store.Labels, out var id) || graph.CountNodesWithLabel(id) != graph.NodeCount)
            {
                return false;
            }
        }

        return true;
    }
}
