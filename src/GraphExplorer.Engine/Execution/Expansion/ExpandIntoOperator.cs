using GraphExplorer.Engine.Execution.Rows;
using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>Finds the relationships between two bound nodes; optional, a row without any goes on with null.</summary>
internal sealed class ExpandIntoOperator(
    Operator source,
    int fromSlot,
    RelationshipDirection direction,
    RelationshipTypeFilter types,
    int relationshipSlot,
    int toSlot,
    Evaluator[] predicates,
    bool optional) : Operator
{
    private AdjacencyCursor _cursor;
    private bool _inCursor;
    private bool _matched;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        _inCursor = false;
        source.Open(state);
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        var frame = state.Frame;
        while (true)
        {
            if (_inCursor)
            {
                while (_cursor.MoveNext())
                {
                    state.DbHits++;
                    frame[relationshipSlot] = GraphValue.RelationshipReference(_cursor.RelationshipId);
                    if (predicates.Length == 0 || Predicates.AllHold(predicates, state))
                    {
                        _matched = true;
                        return true;
                    }
                }

                _inCursor = false;
                if (optional && !_matched)
                {
                    frame[relationshipSlot] = GraphValue.Null;
                    return true;
                }
            }

            if (!source.MoveNext(state))
            {
                return false;
            }

            state.ThrowIfCancelled();
            if (FrameReader.TryNode(frame[fromSlot], out var from)
                && FrameReader.TryNode(frame[toSlot], out var to)
                && types.TryResolve(state.Graph.Store.RelationshipTypes, out var typeIds))
            {
                state.DbHits++;
                _cursor = state.Graph.RelationshipsBetween(from, to, direction, typeIds);
                _inCursor = true;
                _matched = false;
            }
            else if (optional)
            {
                frame[relationshipSlot] = GraphValue.Null;
                return true;
            }
        }
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        _cursor = default;
        _inCursor = false;
        source.Close();
    }
}
