using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Neighbours;

/// <summary>
/// How many of the relationships of a leg are taken, for one row: at every neighbour, and at single ones. Those that a leg must differ from
/// differ from each other, so they can be counted.
/// </summary>
internal sealed class LegDifferences(LegPattern leg, int freeSlot)
{
    private readonly List<long> _points = [];

    /// <summary>How many are taken at every neighbour.</summary>
    internal int Everywhere { get; private set; }

    /// <summary>Each neighbour where one more is taken; a neighbour may be there several times.</summary>
    internal IReadOnlyList<long> Points => _points;

    /// <summary>How many are taken at a neighbour.</summary>
    internal int At(long neighbour)
    {
        var taken = Everywhere;
        for (var i = 0; i < _points.Count; i++)
        {
            taken += _points[i] == neighbour ? 1 : 0;
        }

        return taken;
    }

    /// <summary>Looks at the row; false when no relationship can differ because one of the others is null.</summary>
    internal bool TryRead(long from, ExecutionState state)
    {
        Everywhere = 0;
        _points.Clear();
        foreach (var other in leg.Different)
        {
            if (other.Relationship < 0)
            {
                AddUnbound(from, other, state.Frame);
            }
            else if (!TryAddBound(from, state.Frame[other.Relationship], state))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryAddBound(long from, GraphValue other, ExecutionState state)
    {
        if (!other.IsRelationshipReference && !other.IsRelationship)
        {
            return !other.IsNull;
        }

        var id = other.AsEntityId();
        if (state.Graph.RelationshipExists(id))
        {
            var record = state.Graph.Relationship(id);
            if (leg.Source.Types.Admits(state.Graph.Store.RelationshipTypes, record.Type) && leg.Source.Test?.Admits(id, state) != false)
            {
                AddPoint(from, record.StartNode, record.EndNode);
            }
        }

        return true;
    }

    private void AddUnbound(long from, DifferentSlots other, GraphValue[] frame)
    {
        var startIsFree = other.Start == freeSlot;
        if (!startIsFree && other.End != freeSlot)
        {
            AddPoint(from, frame[other.Start].AsEntityId(), frame[other.End].AsEntityId());
            return;
        }

        // Another leg to the same neighbour meets this one everywhere if it comes from the same node in the same direction, else only in a loop.
        if (frame[startIsFree ? other.End : other.Start].AsEntityId() != from)
        {
            return;
        }

        if (leg.Source.Direction == RelationshipDirection.Both || leg.Source.Direction == RelationshipDirection.Incoming == startIsFree)
        {
            Everywhere++;
        }
        else
        {
            _points.Add(from);
        }
    }

    private void AddPoint(long from, long start, long end)
    {
        if (leg.Source.Direction != RelationshipDirection.Incoming && start == from)
        {
            _points.Add(end);
        }
        else if (leg.Source.Direction != RelationshipDirection.Outgoing && end == from)
        {
            _points.Add(start);
        }
    }
}
