using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Patterns;

namespace GraphExplorer.Engine.Planning.Search;

/// <summary>Plans the paths that selectors choose from: from one end to the other, or to all that can be reached.</summary>
internal sealed class SelectivePathPlanner(QueryGraph graph, GraphKnowledge knowledge, PlannerServices services)
{
    private const double FewNodes = 1;

    /// <summary>
    /// The end nodes that are better left to the searches: to look for all ends of one beginning is cheaper than to look once for each
    /// pair of a beginning and an end.
    /// </summary>
    internal HashSet<string> FoundBySearch(IReadOnlySet<string> bound)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var known = new HashSet<string>(bound, StringComparer.Ordinal);
        var leaves = new NodeLeaves(graph, services.Context);
        foreach (var path in graph.SelectivePaths.Where(path => path.Left != path.Right))
        {
            var left = IsKnown(path.Left, known);
            var right = IsKnown(path.Right, known);
            known.Add(path.Left);
            known.Add(path.Right);
            if (left && right)
            {
                continue;
            }

            var leftRows = left ? 0 : leaves.Best(path.Left, bound).Plan.EstimatedRows;
            var rightRows = right ? 0 : leaves.Best(path.Right, bound).Plan.EstimatedRows;
            if (Math.Max(leftRows, rightRows) > FewNodes)
            {
                found.Add(leftRows > rightRows ? path.Left : path.Right);
            }
        }

        return found;
    }

    /// <summary>The state with the paths found.</summary>
    internal SearchState Search(SearchState state, SelectivePath path)
    {
        var left = state.Bound.Contains(path.Left);
        var right = state.Bound.Contains(path.Right);
        var reversed = !left && right;
        var into = (left && right) || path.Left == path.Right;
        path = Renamed(path, state);
        var (from, to) = reversed ? (path.Right, path.Left) : (path.Left, path.Right);
        var conditions = new SelectiveConditions(path, state.Bound.Add(from).Union(into ? [to] : []));
        var segments = path.Segments.Select((segment, i) =>
            SegmentPlacement.Of(
                segment.Steps with { Predicates = [.. segment.Steps.Predicates, .. conditions.OfSegment(i)] },
                segment.Minimum,
                segment.Maximum,
                segment.Single,
                reversed));
        var stops = path.Nodes.Skip(1).SkipLast(1).Select(node => new PathStop(node, conditions.OfNode(node)));
        var targets = into
            ? []
            : graph.Predicates
                .Where(predicate => !state.Solved.Contains(predicate) && predicate.Dependencies.Contains(to) && predicate.Dependencies.All(name => name == to || state.Bound.Contains(name)))
                .ToList();
        var rows = into ? state.Rows : state.Rows * Math.Max(1, knowledge.NodesLike(to) * knowledge.Selectivity(targets.Select(predicate => predicate.Expression)));
        var plan = new StatefulShortestPath(
            state.Plan,
            from,
            to,
            into,
            [.. reversed ? segments.Reverse() : segments],
            [.. reversed ? stops.Reverse() : stops],
            path.Selector,
            path.Paths,
            reversed,
            path.Repeatable,
            [.. targets.Select(predicate => predicate.Expression).OrderBy(PredicatePlacement.Weight)],
            conditions.OfPath)
        { EstimatedRows = rows };
        return state with
        {
            Plan = plan,
            Bound = state.Bound.Union(path.Inner).Add(from).Add(to),
            Solved = state.Solved.Union(targets),
            Cost = state.Cost + (state.Rows * knowledge.Relationships([])),
        };
    }

    private bool IsKnown(string node, HashSet<string> known) =>
        known.Contains(node)
        || graph.Relationships.Any(relationship => relationship.Left == node || relationship.Right == node)
        || graph.ShortestPaths.Any(search => search.Relationship.Left == node || search.Relationship.Right == node);

    /// <summary>What an earlier clause has bound is met again, not bound again.</summary>
    private SelectivePath Renamed(SelectivePath path, SearchState state)
    {
        var again = path.Inner.Where(state.Bound.Contains).ToDictionary(name => name, _ => services.Names.Hidden("same"), StringComparer.Ordinal);
        if (again.Count == 0)
        {
            return path;
        }

        return path with
        {
            Nodes = [path.Left, .. path.Nodes.Skip(1).SkipLast(1).Select(Name), path.Right],
            Segments = [.. path.Segments.Select(segment => segment with { Steps = segment.Steps with { Groups = [.. segment.Steps.Groups.Select(group => group with { Group = Name(group.Group) })] } })],
            Predicates = [.. path.Predicates, .. again.Select(pair => new BinaryOperation(BinaryOperator.Equal, new Variable(pair.Value), new Variable(pair.Key)))],
        };

        string Name(string name) => again.GetValueOrDefault(name, name);
    }
}
