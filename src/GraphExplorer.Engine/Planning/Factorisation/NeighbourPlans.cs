using System.Collections.Immutable;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Factorisation;

/// <summary>
/// Puts neighbours in the place of relationships that nothing reads. A relationship may be left unbound when each later one that it must
/// differ from is left unbound too, and would find it among its own: then what is left of the later ones is a number.
/// </summary>
internal sealed class NeighbourPlans
{
    /// <summary>More relationships than these are not looked at pair by pair: planning must not take longer than running.</summary>
    private const int MaximumSteps = 40;

    /// <summary>A type with fewer relationships than nodes divided by this is rare.</summary>
    private const double RareShare = 4;

    private readonly RelationshipUse _use;
    private readonly NameSupply? _names;
    private readonly double _nodes;
    private readonly HashSet<string> _unbound;
    private readonly Dictionary<LogicalPlan, HashSet<Expression>> _moved = new(ReferenceEqualityComparer.Instance);

    private NeighbourPlans(RelationshipUse use, NameSupply? names, double nodes)
    {
        _use = use;
        _names = names;
        _nodes = nodes;
        _unbound = Unbound(use, nodes);
        foreach (var (_, step) in use.Steps.Where(entry => _unbound.Contains(entry.Key)))
        {
            foreach (var (predicate, at) in step.Own)
            {
                Move(predicate, at);
            }
        }

        foreach (var difference in use.Differences.Where(difference => _unbound.Contains(difference.Later.Relationship)))
        {
            Move(difference.Predicate, difference.At);
        }
    }

    /// <summary>The plan over neighbours, and the variables whose product says how many rows of the plan a row stands for; null when nothing changes.</summary>
    /// <param name="plan">the plan below the consumer</param>
    /// <param name="use">what is read of it</param>
    /// <param name="names">where the names of multiplicities come from; null when the consumer ignores how often a row comes</param>
    /// <param name="countNodes">asked for the nodes of the graph where relationships are scanned; null for none</param>
    internal static (LogicalPlan Plan, IReadOnlyList<string> Multiplicities)? Of(LogicalPlan plan, RelationshipUse use, NameSupply? names, Func<double>? countNodes)
    {
        if (use.Refused || use.Steps.Count > MaximumSteps)
        {
            return null;
        }

        // A figure that was asked for makes the plan stale when it changes.
        var nodes = use.Steps.Values.Any(step => step.Plan is RelationshipTypeScan or AllRelationshipsScan) ? countNodes?.Invoke() ?? 0 : 0;
        var plans = new NeighbourPlans(use, names, nodes);
        if (plans._unbound.Count == 0)
        {
            return null;
        }

        var (rewritten, multiplicities) = plans.Rewrite(plan);
        return (rewritten, multiplicities);
    }

    private static HashSet<string> Unbound(RelationshipUse use, double nodes)
    {
        var unbound = use.Steps.Where(entry => !use.Reads(entry.Key) && !IsRare(entry.Value.Plan, nodes)).Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        int before;
        do
        {
            before = unbound.Count;
            foreach (var difference in use.Differences.Where(difference => unbound.Contains(difference.Earlier)))
            {
                if (!unbound.Contains(difference.Later.Relationship) || !use.Steps[difference.Earlier].IsWithin(difference.Later))
                {
                    unbound.Remove(difference.Earlier);
                }
            }
        }
        while (unbound.Count != before);

        return unbound;
    }

    /// <summary>Whether a scan finds so few relationships that going through all nodes for them would cost more than it saves.</summary>
    private static bool IsRare(LogicalPlan plan, double nodes) => plan is RelationshipTypeScan && plan.EstimatedRows * RareShare < nodes;

    private void Move(Expression predicate, LogicalPlan at)
    {
        if (!_moved.TryGetValue(at, out var moved))
        {
            _moved.Add(at, moved = new HashSet<Expression>(ReferenceEqualityComparer.Instance));
        }

        moved.Add(predicate);
    }

    private IReadOnlyList<Expression> Left(LogicalPlan at, IReadOnlyList<Expression> predicates) =>
        _moved.TryGetValue(at, out var moved) ? [.. predicates.Where(predicate => !moved.Contains(predicate))] : predicates;

    private (LogicalPlan Plan, ImmutableList<string> Multiplicities) Rewrite(LogicalPlan plan)
    {
        switch (plan)
        {
            case Expand expand:
                var (source, below) = Rewrite(expand.Source);
                var left = Left(plan, expand.Predicates);
                return _unbound.Contains(expand.Relationship)
                    ? Neighbours(source, below, _use.Steps[expand.Relationship], expand.Into ? NeighbourReach.Bound : NeighbourReach.Each, left, plan.EstimatedRows)
                    : (expand with { Source = source, Predicates = left }, below);
            case Filter filter:
                var (filtered, inFilter) = Rewrite(filter.Source);
                var rest = Left(plan, filter.Predicates);
                return (rest.Count == 0 ? filtered : filter with { Source = filtered, Predicates = rest }, inFilter);
            case RelationshipTypeScan or AllRelationshipsScan:
                return _unbound.Contains(plan.Introduced[0]) ? Scan(plan) : (plan, []);
            case AssemblePath path when _use.UnreadPaths.Contains(path.Path):
                return Rewrite(path.Source);
            case Project or Unwind or OptionalExpand or VariableLengthExpand or AssemblePath or ProjectEndpoints or NeighbourExpand:
                var (one, multiplicities) = Rewrite(plan.Sources[0]);
                return (plan.WithSources([one]), multiplicities);
            case CartesianProduct or NodeHashJoin or ValueHashJoin or Apply:
                var (outer, ofOuter) = Rewrite(plan.Sources[0]);
                var (inner, ofInner) = Rewrite(plan.Sources[1]);
                return (plan.WithSources([outer, inner]), ofOuter.AddRange(ofInner));
            case SemiApply apply:
                var (tested, ofTested) = Rewrite(apply.Left);
                return (apply with { Left = tested }, ofTested);
            case Argument argument when argument.Variables.Any(_unbound.Contains):
                return (argument with { Variables = [.. argument.Variables.Where(name => !_unbound.Contains(name))] }, []);
            default:
                return (plan, []);
        }
    }

    /// <summary>Each relationship once is each node with each of its neighbours.</summary>
    private (LogicalPlan Plan, ImmutableList<string> Multiplicities) Scan(LogicalPlan scan)
    {
        var step = _use.Steps[scan.Introduced[0]];
        var nodes = new AllNodesScan(step.From) { EstimatedRows = Math.Max(_nodes, 1) };
        return step.From == step.To
            ? Neighbours(nodes, [], step, NeighbourReach.Bound, [], scan.EstimatedRows)
            : Neighbours(nodes, [], step, NeighbourReach.Each, [], scan.EstimatedRows);
    }

    private (LogicalPlan Plan, ImmutableList<string> Multiplicities) Neighbours(
        LogicalPlan source,
        ImmutableList<string> below,
        RelationshipStep step,
        NeighbourReach reach,
        IReadOnlyList<Expression> predicates,
        double rows)
    {
        var different = _use.Differences
            .Where(difference => difference.Later == step)
            .Select(difference => _unbound.Contains(difference.Earlier) ? _use.Steps[difference.Earlier].AsOther() : new OtherRelationship(difference.Earlier, string.Empty, string.Empty));
        var leg = new NeighbourLeg(step.From, step.Direction, step.Types, step.Relationship, [.. step.Own.Select(test => test.Predicate).Distinct()], [.. different]);
        var multiplicity = _names?.Hidden("multiplicity");
        var plan = new NeighbourExpand(source, step.To, reach, [leg], predicates, multiplicity is null || below.IsEmpty ? null : below[0], multiplicity) { EstimatedRows = rows };
        return (plan, multiplicity is null ? below : below.IsEmpty ? [multiplicity] : below.SetItem(0, multiplicity));
    }
}
