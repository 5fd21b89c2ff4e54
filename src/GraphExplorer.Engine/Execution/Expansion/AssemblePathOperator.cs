using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>Makes a path of bound nodes, relationships and lists of relationships.</summary>
internal sealed class AssemblePathOperator(Operator source, int pathSlot, int[] stepSlots, bool optional) : Operator
{
    private readonly List<long> _ids = [];

    /// <inheritdoc/>
    internal override void Open(ExecutionState state) => source.Open(state);

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        if (!source.MoveNext(state))
        {
            return false;
        }

        state.Frame[pathSlot] = Assemble(state);
        return true;
    }

    /// <inheritdoc/>
    internal override void Close() => source.Close();

    private GraphValue Assemble(ExecutionState state)
    {
        _ids.Clear();
        for (var i = 0; i < stepSlots.Length; i++)
        {
            var step = state.Frame[stepSlots[i]];
            if (step.IsNull)
            {
                return optional
                    ? GraphValue.Null
                    : throw new InvalidOperationException("A path that is not optional has a step without a value.");
            }

            if (i % 2 == 1)
            {
                AppendRelationships(step, state);
            }
            else if (i == 0)
            {
                _ids.Add(step.AsEntityId());
            }
            else if (_ids.Count % 2 == 0)
            {
                // After one relationship; after a list the walk has come to this node already.
                _ids.Add(step.AsEntityId());
            }
        }

        return GraphValue.FromPath(new PathReference([.. _ids]));
    }

    private void AppendRelationships(GraphValue step, ExecutionState state)
    {
        if (!step.IsList)
        {
            _ids.Add(step.AsEntityId());
            return;
        }

        var node = _ids[^1];
        foreach (var item in step.AsList().Span)
        {
            var relationship = item.AsEntityId();
            node = state.Graph.Relationship(relationship).OtherNode(node);
            _ids.Add(relationship);
            _ids.Add(node);
        }
    }
}
