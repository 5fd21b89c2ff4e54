using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Neighbours;

/// <summary>Where the legs of a statement that go over the same relationships share their table.</summary>
/// <param name="direction">the direction, seen from the node whose neighbours are asked for</param>
/// <param name="types">the types</param>
/// <param name="test">what must hold of a relationship; null for nothing</param>
internal sealed class NeighbourSource(RelationshipDirection direction, RelationshipTypeFilter types, RelationshipTest? test)
{
    private NeighbourTable? _current;

    /// <summary>The direction, seen from the node whose neighbours are asked for.</summary>
    internal RelationshipDirection Direction => direction;

    /// <summary>The types.</summary>
    internal RelationshipTypeFilter Types => types;

    /// <summary>What must hold of a relationship; null for nothing.</summary>
    internal RelationshipTest? Test => test;

    /// <summary>The table for an operator that is opened, in the place of the one that it holds.</summary>
    internal NeighbourTable Renew(NeighbourTable? held, ExecutionState state)
    {
        if (held is not null)
        {
            if (held.IsOf(state))
            {
                return held;
            }

            Release(held);
        }

        if (_current is null || !_current.IsOf(state))
        {
            _current = new NeighbourTable(direction, types, test, state);
        }

        _current.Users++;
        return _current;
    }

    /// <summary>Lets go of a table; the last user clears it.</summary>
    internal void Release(NeighbourTable held)
    {
        if (--held.Users > 0)
        {
            return;
        }

        held.Clear();
        if (ReferenceEquals(held, _current))
        {
            _current = null;
        }
    }
}
