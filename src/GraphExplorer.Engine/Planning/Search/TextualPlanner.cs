using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;
using GraphExplorer.Engine.Planning.Patterns;

namespace GraphExplorer.Engine.Planning.Search;

/// <summary>
/// Plans a query graph as its text reads, without looking at sizes or indexes: all nodes for the first node of the text, relationship by
/// relationship from there, products between parts that share nothing, and one filter over it all. It is what every other plan is compared
/// with, so it shares as little as can be with the search for the best one; hints are followed, since they are demands.
/// </summary>
internal sealed class TextualPlanner
{
    private readonly QueryGraph _graph;
    private readonly PlannerServices _services;
    private readonly NodeLeaves _nodes;
    private readonly RelationshipLeaves _relationships;
    private readonly SelectivePathPlanner _selective;

    private TextualPlanner(QueryGraph graph, PartialPlan source, PlannerServices services)
    {
        foreach (var predicate in graph.Predicates)
        {
            predicate.Dependencies.UnionWith(predicate.Names.Where(name => graph.Variables.Contains(name) || source.Bound.Contains(name)));
        }

        foreach (var relationship in graph.Relationships.Where(relationship => relationship.Length is not null))
        {
            relationship.Reads.UnionWith(relationship.StepPredicates.SelectMany(VariableNames.Of).Where(graph.Variables.Contains));
        }

        var knowledge = new GraphKnowledge(graph, services.Context);
        _graph = graph;
        _services = services;
        _nodes = new NodeLeaves(graph, services.Context);
        _relationships = new RelationshipLeaves(graph, knowledge, services.Context);
        _selective = new SelectivePathPlanner(graph, knowledge, services);
    }

    /// <summary>The plan of the graph on top of a source, with all that the graph names bound.</summary>
    internal static PartialPlan Plan(QueryGraph graph, PartialPlan source, PlannerServices services) =>
        new TextualPlanner(graph, source, services).Plan(source);

    private PartialPlan Plan(PartialPlan source)
    {
        var state = Derive(new SearchState(source.Plan, source.Bound, SearchState.NothingSolved, 0));
        while (Next(state) is { } next)
        {
            _services.ThrowIfCancelled();
            state = Derive(next);
        }

        if (_graph.ShortestPaths.Count > 0 || _graph.SelectivePaths.Count > 0)
        {
            state = Filter(state);
        }

        state = _graph.ShortestPaths.Aggregate(state, (current, search) => Derive(Search(current, search)));
        state = _graph.SelectivePaths.Aggregate(state, (current, path) => Derive(_selective.Search(current, path)));
        state = Filter(state);
        PlanHints.Verify(_graph, state.Solved, _services.Context.Schema);
        return source.Then(state.Plan, _graph.Variables);
    }

    /// <summary>The state with one more node or relationship; null when there is none left.</summary>
    private SearchState? Next(SearchState state)
    {
        if (Hinted(state) is { } hinted)
        {
            return WithLeaf(state, hinted);
        }

        var relationship = _graph.Relationships.FirstOrDefault(candidate => !state.Solved.Contains(candidate) && ExpandPlanner.CanExpand(state, candidate));
        if (relationship is not null)
        {
            return Expand(state, relationship);
        }

        var node = _graph.Nodes.FirstOrDefault(candidate => !state.Bound.Contains(candidate));
        return node is null ? null : WithLeaf(state, new Leaf(new AllNodesScan(node), [node], [], 0, []));
    }

    private Leaf? Hinted(SearchState state)
    {
        var nodes = _graph.Nodes.Where(node => _nodes.IsHinted(node) && !state.Bound.Contains(node)).Select(node => _nodes.Best(node, state.Bound));
        var relationships = _graph.Relationships
            .Where(relationship => _graph.Hints.Exists(hint => hint.Variable == relationship.Variable))
            .Select(relationship => _relationships.Best(relationship, state.Bound))
            .OfType<Leaf>();
        return nodes.Concat(relationships).FirstOrDefault(leaf => leaf.Solves.Any(solved => solved is MatchHint));
    }

    private static SearchState WithLeaf(SearchState state, Leaf leaf)
    {
        LogicalPlan plan = state.Plan is Argument
            ? leaf.Plan
            : leaf.Reads.Count > 0
                ? new Apply(state.Plan, leaf.Plan)
                : new CartesianProduct(state.Plan, leaf.Plan);
        return state with { Plan = plan, Bound = state.Bound.Union(leaf.Binds), Solved = state.Solved.Union(leaf.Solves) };
    }

    private static SearchState Expand(SearchState state, PatternRelationship relationship)
    {
        var left = state.Bound.Contains(relationship.Left);
        var right = state.Bound.Contains(relationship.Right);
        if (state.Bound.Contains(relationship.Variable))
        {
            return Endpoints(state, relationship, left, right);
        }

        var (from, to) = left ? (relationship.Left, relationship.Right) : (relationship.Right, relationship.Left);
        var direction = relationship.DirectionFrom(left);
        var into = (left && right) || from == to;
        LogicalPlan plan = relationship switch
        {
            { Length: null } => new Expand(state.Plan, from, direction, relationship.Types, relationship.Variable, to, into, []),
            { Length: var length, Repetition: { } repetition } => new Repeat(
                state.Plan,
                from,
                to,
                into,
                SegmentPlacement.Of(repetition, length.Minimum, length.Maximum, single: false, reversed: !left),
                relationship.Variable,
                !left,
                relationship.Repeatable,
                []),
            { Length: var length } => new VariableLengthExpand(
                state.Plan,
                from,
                direction,
                relationship.Types,
                relationship.Variable,
                to,
                into,
                length.Minimum,
                length.Maximum,
                !left,
                length.StepVariable,
                null,
                [.. length.StepPredicates],
                [],
                false),
        };
        return state with
        {
            Plan = plan,
            Bound = state.Bound.Add(relationship.Variable).Add(to).Union(relationship.Repetition?.Groups.Select(group => group.Group) ?? []),
            Solved = state.Solved.Add(relationship),
        };
    }

    private static SearchState Endpoints(SearchState state, PatternRelationship relationship, bool left, bool right)
    {
        LogicalPlan plan = new ProjectEndpoints(
            state.Plan,
            relationship.Variable,
            relationship.Left,
            left,
            relationship.Right,
            right || relationship.Left == relationship.Right,
            relationship.Direction,
            relationship.Types,
            relationship.Length is not null,
            relationship.Length?.Minimum ?? 1,
            relationship.Length is null ? 1 : relationship.Length.Maximum);
        if (relationship.Length is { StepPredicates.Count: > 0 } length)
        {
            plan = new Filter(plan, [new QuantifiedPredicate(ListQuantifier.All, length.StepVariable, new Variable(relationship.Variable), Conjuncts.Join(length.StepPredicates))]);
        }

        return state with { Plan = plan, Bound = state.Bound.Add(relationship.Left).Add(relationship.Right), Solved = state.Solved.Add(relationship) };
    }

    private SearchState Search(SearchState state, ShortestPathSearch search)
    {
        var relationship = search.Relationship;
        var length = relationship.Length!;
        var bound = state.Bound.Add(search.Path).Add(relationship.Variable);
        var choosing = _graph.Predicates.Where(predicate => !state.Solved.Contains(predicate) && predicate.Dependencies.All(bound.Contains)).ToList();
        var plan = new ShortestPath(
            state.Plan,
            relationship.Left,
            relationship.Right,
            relationship.Direction,
            relationship.Types,
            search.Path,
            relationship.Variable,
            length.Minimum,
            length.Maximum,
            search.All,
            false,
            length.StepVariable,
            null,
            [.. length.StepPredicates],
            [.. choosing.Select(predicate => predicate.Expression)]);
        return state with { Plan = plan, Bound = bound, Solved = state.Solved.Union(choosing) };
    }

    /// <summary>The state with all values derived of what is bound.</summary>
    private SearchState Derive(SearchState state)
    {
        while (_graph.Derived.FirstOrDefault(value => !state.Solved.Contains(value) && value.Needs.All(state.Bound.Contains)) is { } value)
        {
            LogicalPlan plan = value.Expression is null
                ? new AssemblePath(state.Plan, value.Variable, value.Needs, false)
                : new Project(state.Plan, [new NamedExpression(value.Variable, value.Expression)]);
            state = state with { Plan = plan, Bound = state.Bound.Add(value.Variable), Solved = state.Solved.Add(value) };
        }

        return state;
    }

    /// <summary>The state with all tested that can be, first that relationships differ, then the predicates as the text has them.</summary>
    private SearchState Filter(SearchState state)
    {
        var pairs = _graph.Different
            .Where(pair => !state.Solved.Contains(pair) && state.Bound.Contains(pair.One.Variable) && state.Bound.Contains(pair.Other.Variable))
            .ToList();
        var predicates = _graph.Predicates.Where(predicate => !state.Solved.Contains(predicate) && predicate.Dependencies.All(state.Bound.Contains)).ToList();
        return pairs.Count + predicates.Count == 0
            ? state
            : state with
            {
                Plan = new Filter(state.Plan, [.. pairs.Select(pair => RelationshipDifference.Of(pair, _services.Names)), .. predicates.Select(predicate => predicate.Expression)]),
                Solved = state.Solved.Union(pairs).Union(predicates),
            };
    }
}
