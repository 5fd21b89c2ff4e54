using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Neighbours;

/// <summary>The labels that a neighbour must have. Those that all nodes have are not looked at.</summary>
internal sealed class NeighbourLabels(LazyToken[] labels)
{
    private int[] _wanted = [];
    private bool _known;

    /// <summary>Whether no node has all of them.</summary>
    internal bool Impossible { get; private set; }

    /// <summary>Whether every node has all of them.</summary>
    internal bool IsEmpty => _wanted.Length == 0;

    /// <summary>Begins again: labels may have come or gone.</summary>
    internal void Forget() => _known = false;

    /// <summary>Sees which labels must be looked at, once after it was forgotten.</summary>
    internal void Read(GraphState graph)
    {
        if (_known)
        {
            return;
        }

        _known = true;
        Impossible = false;
        _wanted = [];
        foreach (var label in labels)
        {
            if (!label.TryResolve(graph.Store.Labels, out var id))
            {
                Impossible = true;
            }
            else if (graph.CountNodesWithLabel(id) != graph.NodeCount)
            {
                _wanted = [.. _wanted, id];
            }
        }
    }

    /// <summary>Whether a node has them.</summary>
    internal bool Admit(GraphState graph, long node)
    {
        foreach (var label in _wanted)
        {
            if (!graph.HasLabel(node, label))
            {
                return false;
            }
        }

        return true;
    }
}
