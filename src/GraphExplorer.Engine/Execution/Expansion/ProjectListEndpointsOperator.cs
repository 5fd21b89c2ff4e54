using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>Binds or checks the ends of a bound list of relationships that a variable-length pattern names again.</summary>
internal sealed class ProjectListEndpointsOperator(
    Operator source,
    int relationshipsSlot,
    EndpointSlots ends,
    int startSlot,
    bool startBound,
    RelationshipDirection direction,
    RelationshipTypeFilter types,
    long minimum,
    long maximum) : Operator
{
    private readonly List<long> _starts = [];
    private int _next;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        _starts.Clear();
        _next = 0;
        source.Open(state);
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        while (true)
        {
            while (_next < _starts.Count)
            {
                var start = _starts[_next++];
                if (TryWalk(state, start, out var end) && ends.TryWrite(state.Frame, start, end))
                {
                    return true;
                }
            }

            if (!source.MoveNext(state))
            {
                return false;
            }

            state.ThrowIfCancelled();
            CollectStarts(state);
        }
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        _starts.Clear();
        source.Close();
    }

    private void CollectStarts(ExecutionState state)
    {
        _starts.Clear();
        _next = 0;
        var value = state.Frame[relationshipsSlot];
        if (value.IsNull)
        {
            return;
        }

        if (!value.IsList)
        {
            throw FrameReader.Mismatch("a List of Relationships", value);
        }

        var list = value.AsList();
        if (list.Count < minimum || list.Count > maximum)
        {
            return;
        }

        if (list.Count == 0)
        {
            // A walk of no relationship begins and ends at a node that something else has to name.
            if (startBound && FrameReader.TryNode(state.Frame[startSlot], out var only))
            {
                _starts.Add(only);
            }

            return;
        }

        if (!FrameReader.TryRelationship(list[0], out var first))
        {
            return;
        }

        var record = state.Graph.Relationship(first);
        if (direction != RelationshipDirection.Incoming)
        {
            _starts.Add(record.StartNode);
        }

        if (direction != RelationshipDirection.Outgoing && (direction == RelationshipDirection.Incoming || record.StartNode != record.EndNode))
        {
            _starts.Add(record.EndNode);
        }
    }

    private bool TryWalk(ExecutionState state, long start, out long end)
    {
        end = start;
        foreach (var item in state.Frame[relationshipsSlot].AsList().Span)
        {
            if (!FrameReader.TryRelationship(item, out var id))
            {
                return false;
            }

            state.DbHits++;
            var record = state.Graph.Relationship(id);
            var fits = types.Admits(state.Graph.Store.RelationshipTypes, record.Type) && direction switch
            {
                RelationshipDirection.Outgoing => record.StartNode == end,
                RelationshipDirection.Incoming => record.EndNode == end,
                _ => record.StartNode == end || record.EndNode == end,
            };
            if (!fits)
            {
                return false;
            }

            end = record.OtherNode(end);
        }

        return true;
    }
}
