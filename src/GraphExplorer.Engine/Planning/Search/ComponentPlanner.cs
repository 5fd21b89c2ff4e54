using System.Collections.Immutable;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Patterns;

namespace GraphExplorer.Engine.Planning.Search;

/// <summary>Plans one connected component.</summary>
internal sealed class ComponentPlanner
{
    private const int MaximumStarts = 8;
    private const int MaximumJoinStarts = 2;
    private const int SmallComponent = 6;
    private const int LargeComponent = 16;

    /// <summary>Leaves up to this rank search for what they begin with.</summary>
    private const int SeekRank = 4;
    private readonly PlannerServices _services;
    private readonly StateCompletion _completion;
    private readonly NodeLeaves _nodes;
    private readonly RelationshipLeaves _relationships;
    private readonly ExpandPlanner _expands;
    private readonly NodeJoinPlanner _joins;

    internal ComponentPlanner(QueryGraph graph, GraphKnowledge knowledge, PlannerServices services, StateCompletion completion)
    {
        _services = services;
        _completion = completion;
        _nodes = new NodeLeaves(graph, services.Context);
        _relationships = new RelationshipLeaves(graph, knowledge, services.Context);
        _expands = new ExpandPlanner(graph, knowledge, new ExpandEstimates(graph, knowledge, services.Statistics), services.Names);
        _joins = new NodeJoinPlanner(graph, knowledge, services, completion);
    }

    /// <summary>The cheapest plan of a component that begins with a leaf, or joins two such plans; it runs where the outer variables are in the frame.</summary>
    internal SearchState Begin(Component component, ImmutableHashSet<string> outer, ImmutableHashSet<object> solved) =>
        _joins.Better(Grown(component, outer, solved, MaximumStarts), component, outer, part => Grown(part, outer, solved, MaximumJoinStarts));

    private SearchState Grown(Component component, ImmutableHashSet<string> outer, ImmutableHashSet<object> solved, int most)
    {
        var leaves = component.Nodes.Select(node => _nodes.Best(node, outer))
            .Concat(component.Relationships.Select(relationship => _relationships.Best(relationship, outer)).OfType<Leaf>())
            .ToList();
        var hinted = leaves.Where(leaf => leaf.Solves.Any(solved => solved is MatchHint)).ToList();
        var starts = (hinted.Count > 0 ? hinted : leaves)
            .OrderBy(leaf => leaf.Plan.EstimatedRows)
            .ThenBy(leaf => leaf.Rank)
            .Take(component.Relationships.Count > LargeComponent ? 1 : most);
        SearchState? best = null;
        foreach (var leaf in starts)
        {
            var state = new SearchState(leaf.Plan, outer.Union(leaf.Binds), solved.Union(leaf.Solves), Cost(leaf));
            state = Extend(_completion.Complete(state, leaf.Binds), component);
            if (best is null || state.Cost < best.Cost - CostModel.Negligible)
            {
                best = state;
            }
        }

        return best!;
    }

    /// <summary>A state with all of a component added, some of which it has bound already.</summary>
    internal SearchState Extend(SearchState state, Component component)
    {
        while (true)
        {
            _services.ThrowIfCancelled();
            var relationship = Next(state, component);
            var leaf = component.Nodes
                .Where(node => !state.Bound.Contains(node))
                .Select(node => _nodes.Best(node, state.Bound))
                .MinBy(candidate => candidate.Plan.EstimatedRows);
            if (relationship is null && leaf is null)
            {
                return state;
            }

            if (HintedLeaf(state, component) is { } hinted)
            {
                leaf = hinted;
                relationship = null;
            }

            var next = relationship is null || (leaf is { Plan.EstimatedRows: <= 1 } && _expands.Rows(state, relationship) >= state.Rows)
                ? WithLeaf(state, leaf!)
                : _expands.Expand(state, relationship);
            state = _completion.Complete(next, state.Bound);
        }
    }

    /// <summary>The relationship that leaves the fewest rows: after its predicates where the component is small, else before.</summary>
    private PatternRelationship? Next(SearchState state, Component component)
    {
        var candidates = component.Relationships.Where(candidate => !state.Solved.Contains(candidate) && ExpandPlanner.CanExpand(state, candidate));
        if (component.Relationships.Count > SmallComponent)
        {
            return candidates.MinBy(candidate => _expands.Rows(state, candidate));
        }

        var few = candidates.ToList();
        return few.Count < 2 ? few.FirstOrDefault() : few.MinBy(candidate => _completion.Complete(_expands.Expand(state, candidate), state.Bound).Rows);
    }

    // A node that must be found in its own way is found before some expand binds it.
    private Leaf? HintedLeaf(SearchState state, Component component)
    {
        foreach (var node in component.Nodes)
        {
            if (_nodes.IsHinted(node) && !state.Bound.Contains(node)
                && _nodes.Best(node, state.Bound) is var leaf && leaf.Solves.Any(solved => solved is MatchHint))
            {
                return leaf;
            }
        }

        return null;
    }

    private static double Cost(Leaf leaf) => leaf.Plan.EstimatedRows * leaf.Plan switch
    {
        RelationshipTypeScan or AllRelationshipsScan => CostModel.RelationshipScanRow,
        AllNodesScan or NodeByLabelScan or UnionNodeByLabelsScan => CostModel.NodeScanRow,
        _ => CostModel.SeekRow,
    } + (leaf.Rank <= SeekRank ? CostModel.Seek : 0);

    private static SearchState WithLeaf(SearchState state, Leaf leaf)
    {
        var rows = state.Rows * leaf.Plan.EstimatedRows;
        var cost = leaf.Reads.Count > 0 ? state.Rows * (CostModel.ApplyRow + Cost(leaf)) : Cost(leaf) + CostModel.Product(state.Rows, leaf.Plan.EstimatedRows);
        LogicalPlan plan = state.Plan is Argument
            ? leaf.Plan
            : leaf.Reads.Count > 0
                ? new Apply(state.Plan, leaf.Plan) { EstimatedRows = rows }
                : new CartesianProduct(state.Plan, leaf.Plan) { EstimatedRows = rows };
        return new SearchState(plan, state.Bound.Union(leaf.Binds), state.Solved.Union(leaf.Solves), state.Cost + cost);
    }
}
