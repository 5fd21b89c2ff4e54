namespace GraphExplorer.Engine.Execution.Writes;

/// <summary>Adds labels to a node, or removes them.</summary>
internal sealed class SetLabelsMutation(int slot, LabelSet labels, bool remove) : Mutation
{
    /// <inheritdoc/>
    internal override void Apply(ExecutionState state)
    {
        if (!FrameReader.TryNode(state.Frame[slot], out var node))
        {
            return;
        }

        foreach (var label in labels.ResolveOrCreate(state))
        {
            if (remove)
            {
                state.Counters.LabelsRemoved += state.Transaction.RemoveLabel(node, label) ? 1 : 0;
            }
            else
            {
                state.Counters.LabelsAdded += state.Transaction.AddLabel(node, label) ? 1 : 0;
            }
        }
    }
}
