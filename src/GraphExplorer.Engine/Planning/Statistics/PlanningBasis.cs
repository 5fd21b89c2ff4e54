using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Planning.Statistics;

/// <summary>
/// The counts that a plan was made with. It stays good until one of them has doubled or halved, or as much has changed as half of the
/// graph: another plan may be better then. Filled by one thread while the plan is made, safe for concurrent use afterwards.
/// </summary>
internal sealed class PlanningBasis(GraphState planned)
{
    private const int Factor = 2;

    /// <summary>Differences of so many entities do not matter.</summary>
    private const int Few = 100;

    private readonly Dictionary<(string? Name, bool IsLabel), long> _counts = [];
    private readonly long _changes = planned.ChangeCount;
    private readonly long _size = Size(planned);
    private Check? _check;

    /// <summary>The number of entities with a label or of a type, or of all, on which the plan depends from now on.</summary>
    internal long Count(GraphState state, string? name, bool isLabel)
    {
        if (!_counts.TryGetValue((name, isLabel), out var count))
        {
            count = CountIn(state, name, isLabel);
            _counts.Add((name, isLabel), count);
        }

        return count;
    }

    /// <summary>Whether a plan that was made with these counts is as good for another state.</summary>
    internal bool Fits(GraphState now)
    {
        // No count can have moved by more than there were changes; what a draft holds is not among them but shows in its size.
        var check = Volatile.Read(ref _check);
        if (check is null)
        {
            Volatile.Write(ref _check, check = new Check(_changes, _size, Allowance(null)));
        }

        var size = Size(now);
        if (Math.Abs(now.ChangeCount - check.Changes) <= check.Allowance && Math.Abs(size - check.Size) <= check.Allowance)
        {
            return true;
        }

        var left = Allowance(now);
        if (left < 0)
        {
            return false;
        }

        Volatile.Write(ref _check, new Check(now.ChangeCount, size, left));
        return true;
    }

    /// <summary>So many more changes cannot make a difference; less than none where they have made one.</summary>
    private long Allowance(GraphState? now)
    {
        if (_counts.Count == 0)
        {
            return long.MaxValue;
        }

        var left = (_size / Factor) + Few - (now is null ? 0 : Math.Abs(now.ChangeCount - _changes));
        foreach (var ((name, isLabel), then) in _counts)
        {
            var count = now is null ? then : CountIn(now, name, isLabel);
            left = Math.Min(left, Math.Min((then * Factor) + Few - count, count - (then / Factor) + Few));
        }

        return left;
    }

    private static long Size(GraphState state) => state.NodeCount + state.RelationshipCount;

    private static long CountIn(GraphState state, string? name, bool isLabel)
    {
        if (name is null)
        {
            return isLabel ? state.NodeCount : state.RelationshipCount;
        }

        return isLabel
            ? state.Store.Labels.TryFind(name, out var label) ? state.CountNodesWithLabel(label) : 0
            : state.Store.RelationshipTypes.TryFind(name, out var type) ? state.CountRelationshipsOfType(type) : 0;
    }

    private sealed record Check(long Changes, long Size, long Allowance);
}
