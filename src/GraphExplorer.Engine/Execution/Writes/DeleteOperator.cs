using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Writes;

/// <summary>
/// Deletes nodes, relationships and paths for each row. What is deleted already is passed over. Whether a node still has
/// relationships is looked at when the statement's work is done, since a later row may delete them.
/// </summary>
internal sealed class DeleteOperator(Operator source, Evaluator[] targets, bool detach) : Operator
{
    private readonly List<long> _relationships = [];

    /// <inheritdoc/>
    internal override void Open(ExecutionState state) => source.Open(state);

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        if (!source.MoveNext(state))
        {
            return false;
        }

        state.ThrowIfCancelled();
        foreach (var target in targets)
        {
            Delete(target.Evaluate(state), state);
        }

        return true;
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        _relationships.Clear();
        source.Close();
    }

    private void Delete(GraphValue value, ExecutionState state)
    {
        if (value.IsNode)
        {
            DeleteNode(value.AsEntityId(), state);
        }
        else if (value.IsRelationship)
        {
            DeleteRelationship(value.AsEntityId(), state);
        }
        else if (value.AsPathReference() is { } path)
        {
            for (var i = 0; i < path.Length; i++)
            {
                DeleteRelationship(path.RelationshipId(i), state);
            }

            for (var i = 0; i <= path.Length; i++)
            {
                DeleteNode(path.NodeId(i), state);
            }
        }
        else if (!value.IsNull)
        {
            throw FrameReader.Mismatch("a Node, Relationship or Path", value);
        }
    }

    private void DeleteNode(long id, ExecutionState state)
    {
        if (!state.Graph.NodeExists(id))
        {
            return;
        }

        if (detach)
        {
            _relationships.Clear();
            var cursor = state.Graph.Relationships(id, RelationshipDirection.Both, null);
            while (cursor.MoveNext())
            {
                _relationships.Add(cursor.RelationshipId);
            }

            foreach (var relationship in _relationships)
            {
                DeleteRelationship(relationship, state);
            }
        }

        state.Transaction.DeleteNode(id);
        state.Counters.NodesDeleted++;
    }

    private static void DeleteRelationship(long id, ExecutionState state)
    {
        if (state.Graph.RelationshipExists(id))
        {
            state.Transaction.DeleteRelationship(id);
            state.Counters.RelationshipsDeleted++;
        }
    }
}
