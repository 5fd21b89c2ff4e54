using System.Collections.Immutable;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Patterns;

namespace GraphExplorer.Engine.Planning.Search;

/// <summary>
/// Plans a component from two ends that meet at a node in the middle, where a hash table joins them. This wins where both ends are
/// selective and the way from one to the other passes through many rows.
/// </summary>
internal sealed class NodeJoinPlanner(QueryGraph graph, GraphKnowledge knowledge, PlannerServices services, StateCompletion completion)
{
    private const int MostRelationships = 10;
    private const int MostBranches = 4;

    /// <summary>A plan that costs less is as good as any.</summary>
    private const double Worthwhile = 100_000;

    /// <summary>A join reads one side to its end before the first row, and estimates err: it must win clearly.</summary>
    private const double ClearShare = 0.5;

    /// <summary>The best join of two parts where it wins clearly, else the plan that is known.</summary>
    /// <param name="known">the plan that is known</param>
    /// <param name="component">what it plans</param>
    /// <param name="outer">the outer variables</param>
    /// <param name="grow">plans a part from its best leaf on</param>
    internal SearchState Better(SearchState known, Component component, ImmutableHashSet<string> outer, Func<Component, SearchState> grow)
    {
        if (known.Cost < Worthwhile
            || component.Relationships.Count is < 2 or > MostRelationships
            || graph.Hints.Count > 0
            || component.IsAttached(outer)
            || component.Relationships.Any(relationship => relationship.Reads.Count > 0))
        {
            return known;
        }

        var best = known;
        foreach (var node in component.Nodes)
        {
            foreach (var (one, other) in Parts(component, node))
            {
                services.ThrowIfCancelled();
                var joined = Joined(grow(one), grow(other), node, outer, known);
                if (joined is not null && joined.Cost < known.Cost * ClearShare && joined.Cost < best.Cost)
                {
                    best = joined;
                }
            }
        }

        return best;
    }

    private SearchState? Joined(SearchState one, SearchState other, string node, ImmutableHashSet<string> outer, SearchState known)
    {
        if (!one.Bound.Intersect(other.Bound).All(name => name == node || outer.Contains(name)))
        {
            return null;
        }

        var (build, probe) = one.Rows <= other.Rows ? (one, other) : (other, one);
        var rows = Math.Max(known.Rows, build.Rows * probe.Rows / Math.Max(1, knowledge.NodesLike(node)));
        var plan = new NodeHashJoin(build.Plan, probe.Plan, [node]) { EstimatedRows = rows };
        var cost = one.Cost + other.Cost + CostModel.HashJoin(build.Rows, probe.Rows, rows);
        var joined = new SearchState(plan, one.Bound.Union(other.Bound), one.Solved.Union(other.Solved), cost);
        return completion.Complete(joined, outer);
    }

    /// <summary>The ways to divide a component into two that share one node: one of the branches at it, and the others.</summary>
    private static IEnumerable<(Component One, Component Other)> Parts(Component component, string node)
    {
        var left = component.Relationships.ToHashSet(ReferenceEqualityComparer.Instance);
        var branches = new List<List<PatternRelationship>>();
        foreach (var first in component.Relationships.Where(relationship => relationship.Left == node || relationship.Right == node))
        {
            if (!left.Remove(first))
            {
                continue;
            }

            List<PatternRelationship> branch = [first];
            for (var i = 0; i < branch.Count; i++)
            {
                foreach (var next in component.Relationships)
                {
                    if (left.Contains(next) && Touch(branch[i], next, node))
                    {
                        left.Remove(next);
                        branch.Add(next);
                    }
                }
            }

            branches.Add(branch);
        }

        if (branches.Count < 2)
        {
            yield break;
        }

        foreach (var branch in branches.Take(branches.Count == 2 ? 1 : MostBranches))
        {
            yield return (Part(branch, node), Part([.. component.Relationships.Where(relationship => !branch.Contains(relationship))], node));
        }
    }

    private static Component Part(List<PatternRelationship> relationships, string node) =>
        new([.. relationships.SelectMany(relationship => new[] { relationship.Left, relationship.Right }).Append(node).Distinct(StringComparer.Ordinal)], relationships);

    private static bool Touch(PatternRelationship one, PatternRelationship other, string except) =>
        IsShared(one.Left, other, except) || IsShared(one.Right, other, except);

    private static bool IsShared(string node, PatternRelationship other, string except) => node != except && (node == other.Left || node == other.Right);
}
