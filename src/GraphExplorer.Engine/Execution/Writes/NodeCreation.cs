using System.Runtime.InteropServices;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Writes;

/// <summary>Makes one node of a pattern.</summary>
internal sealed class NodeCreation(int slot, LabelSet labels, PropertyMap? properties, string description)
{
    /// <summary>Makes it for the frame's current row. For MERGE a property without value is an error, for CREATE it is left out.</summary>
    internal void Create(ExecutionState state, bool merging)
    {
        var transaction = state.Transaction;
        var assignments = properties?.Evaluate(state);
        if (merging && assignments is not null)
        {
            MergeProperties.Check(assignments, "node", description, state);
        }

        var labelIds = labels.ResolveOrCreate(state);
        var id = transaction.CreateNode(CollectionsMarshal.AsSpan(labelIds));
        state.Memory.Write(WriteSize.Node + (WriteSize.Label * labelIds.Count));
        state.Counters.NodesCreated++;
        state.Counters.LabelsAdded += labelIds.Count;
        state.Frame[slot] = GraphValue.NodeReference(id);
        if (assignments is null)
        {
            return;
        }

        foreach (var (key, value) in assignments)
        {
            if (!value.IsNull)
            {
                state.Memory.Write(WriteSize.OfChange(transaction.SetNodeProperty(id, key, value), value));
                state.Counters.PropertiesSet++;
            }
        }
    }
}
