using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>Binds or checks the ends of a bound relationship: once for each way that fits.</summary>
internal sealed class ProjectEndpointsOperator(
    Operator source,
    int relationshipSlot,
    EndpointSlots ends,
    RelationshipDirection direction,
    RelationshipTypeFilter types) : Operator
{
    private RelationshipRecord _record;
    private bool _reversePending;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        _reversePending = false;
        source.Open(state);
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        while (true)
        {
            if (_reversePending)
            {
                _reversePending = false;
                if (ends.TryWrite(state.Frame, _record.EndNode, _record.StartNode))
                {
                    return true;
                }
            }

            if (!source.MoveNext(state))
            {
                return false;
            }

            state.ThrowIfCancelled();
            if (!FrameReader.TryRelationship(state.Frame[relationshipSlot], out var id))
            {
                continue;
            }

            state.DbHits++;
            _record = state.Graph.Relationship(id);
            if (!types.Admits(state.Graph.Store.RelationshipTypes, _record.Type))
            {
                continue;
            }

            // Both ways only where both ends are not the same.
            _reversePending = direction == RelationshipDirection.Incoming || (direction == RelationshipDirection.Both && _record.StartNode != _record.EndNode);
            if (direction != RelationshipDirection.Incoming && ends.TryWrite(state.Frame, _record.StartNode, _record.EndNode))
            {
                return true;
            }
        }
    }

    /// <inheritdoc/>
    internal override void Close() => source.Close();
}
