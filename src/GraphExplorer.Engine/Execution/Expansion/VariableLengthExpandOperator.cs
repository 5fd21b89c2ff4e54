using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>Walks all trails (no relationship twice) of a length within bounds.</summary>
internal sealed class VariableLengthExpandOperator(Operator source, WalkPattern pattern) : TrailOperator(source, pattern.FromSlot, pattern.ToSlot, pattern.Into)
{
    private int[]? _typeIds;
    private bool _hasTypes;

    /// <inheritdoc/>
    protected override bool MayBeEmpty => pattern.Minimum == 0;

    /// <inheritdoc/>
    protected override void Prepare(ExecutionState state)
    {
        pattern.Bound.Read(state.Frame);
        _hasTypes = pattern.Types.TryResolve(state.Graph.Store.RelationshipTypes, out _typeIds);
    }

    /// <inheritdoc/>
    protected override void OpenCursor(ExecutionState state)
    {
        if (_hasTypes && Trail.Length < pattern.Maximum)
        {
            state.DbHits++;
            Trail.Cursor = state.Graph.Relationships(Trail.End, pattern.Direction, _typeIds);
        }
    }

    /// <inheritdoc/>
    protected override bool Advance(ExecutionState state)
    {
        while (true)
        {
            if (_hasTypes && Trail.Length < pattern.Maximum && Trail.Cursor.MoveNext())
            {
                state.ThrowIfCancelled();
                state.DbHits++;
                var relationship = Trail.Cursor.RelationshipId;
                var node = Trail.Cursor.OtherNode;
                if (Trail.Contains(relationship)
                    || pattern.Bound.Contains(relationship)
                    || (!pattern.Steps.IsEmpty && !pattern.Steps.Admits(relationship, node, testNode: true, state)))
                {
                    continue;
                }

                Trail.Push(relationship, node, state);
                OpenCursor(state);
                if (Trail.Length >= pattern.Minimum && Accepts(node))
                {
                    return true;
                }
            }
            else if (Trail.Length == 0)
            {
                return false;
            }
            else
            {
                Trail.Pop();
            }
        }
    }

    /// <inheritdoc/>
    protected override void Write(GraphValue[] frame)
    {
        if (pattern.RelationshipsSlot >= 0)
        {
            frame[pattern.RelationshipsSlot] = Trail.RelationshipList(pattern.ReverseList);
        }

        if (!pattern.Into)
        {
            frame[pattern.ToSlot] = GraphValue.NodeReference(Trail.End);
        }
    }
}
