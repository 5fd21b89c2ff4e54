using System.Collections.Immutable;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;
using GraphExplorer.Engine.Planning.Patterns;

namespace GraphExplorer.Engine.Planning.Search;

/// <summary>Adds to a plan all that can be tested or computed by now: predicates at the earliest place, derived values only when they are needed.</summary>
internal sealed class StateCompletion
{
    private readonly QueryGraph _graph;
    private readonly GraphKnowledge _knowledge;
    private readonly NameSupply _names;
    private readonly PredicatePlacement _placement;
    private readonly ILookup<string, Predicate> _predicatesOf;
    private readonly ILookup<string, RelationshipPair> _pairsOf;

    internal StateCompletion(QueryGraph graph, GraphKnowledge knowledge, PlannerServices services)
    {
        _graph = graph;
        _knowledge = knowledge;
        _names = services.Names;
        _placement = new PredicatePlacement(services);
        _predicatesOf = graph.Predicates
            .SelectMany(predicate => predicate.Dependencies.Select(name => (name, predicate)))
            .ToLookup(entry => entry.name, entry => entry.predicate, StringComparer.Ordinal);
        _pairsOf = graph.Different
            .SelectMany(pair => new[] { (pair.One.Variable, pair), (pair.Other.Variable, pair) })
            .ToLookup(entry => entry.Variable, entry => entry.pair, StringComparer.Ordinal);
    }

    /// <summary>The state before anything of the graph is planned, with what can be tested on the source alone.</summary>
    internal SearchState Begin(SearchState state) =>
        Derive(Test(state, _graph.Predicates, _graph.Different), finished: false);

    /// <summary>The state with all predicates tested whose last variable was bound since.</summary>
    /// <param name="state">the state</param>
    /// <param name="before">what was bound before</param>
    internal SearchState Complete(SearchState state, ImmutableHashSet<string> before) => Complete(state, state.Bound.Where(name => !before.Contains(name)));

    /// <summary>The same when the variables are known that were bound since.</summary>
    internal SearchState Complete(SearchState state, IEnumerable<string> fresh) => Derive(TestFresh(state, fresh), finished: false);

    /// <summary>The state with all derived values.</summary>
    internal SearchState Finish(SearchState state) => Derive(state, finished: true);

    private SearchState Derive(SearchState state, bool finished)
    {
        while (NextDerived(state, finished) is { } value)
        {
            LogicalPlan plan = value.Expression is null
                ? new AssemblePath(state.Plan, value.Variable, value.Needs, false) { EstimatedRows = state.Rows }
                : new Project(state.Plan, [new NamedExpression(value.Variable, value.Expression)]) { EstimatedRows = state.Rows };
            var next = state with { Plan = plan, Bound = state.Bound.Add(value.Variable), Solved = state.Solved.Add(value) };
            state = TestFresh(next, [value.Variable]);
        }

        return state;
    }

    private DerivedValue? NextDerived(SearchState state, bool finished) => _graph.Derived.FirstOrDefault(value =>
        !state.Solved.Contains(value)
        && value.Needs.All(state.Bound.Contains)
        && (finished || IsAwaited(state, value.Variable)));

    private bool IsAwaited(SearchState state, string variable) =>
        _predicatesOf[variable].Any(predicate => !state.Solved.Contains(predicate))
        || _graph.Relationships.Any(relationship => relationship.Reads.Contains(variable) && !state.Solved.Contains(relationship))
        || _graph.Derived.Any(other =>
            !state.Solved.Contains(other)
            && other.Variable != variable
            && other.Needs.Contains(variable, StringComparer.Ordinal)
            && IsAwaited(state, other.Variable));

    private SearchState TestFresh(SearchState state, IEnumerable<string> bound)
    {
        var fresh = bound.Order(StringComparer.Ordinal).ToList();
        return Test(state, fresh.SelectMany(name => _predicatesOf[name]).Distinct().OrderBy(predicate => predicate.Place), fresh.SelectMany(name => _pairsOf[name]).Distinct(ReferenceEqualityComparer.Instance).Cast<RelationshipPair>());
    }

    private SearchState Test(SearchState state, IEnumerable<Predicate> predicates, IEnumerable<RelationshipPair> pairs)
    {
        var solved = new List<object>();
        var tests = new List<Expression>();
        foreach (var pair in pairs)
        {
            if (!state.Solved.Contains(pair) && state.Bound.Contains(pair.One.Variable) && state.Bound.Contains(pair.Other.Variable))
            {
                solved.Add(pair);
                tests.Add(RelationshipDifference.Of(pair, _names));
            }
        }

        foreach (var predicate in predicates)
        {
            if (!state.Solved.Contains(predicate) && predicate.Dependencies.All(state.Bound.Contains))
            {
                solved.Add(predicate);
                tests.Add(predicate.Expression);
            }
        }

        return tests.Count == 0
            ? state
            : state with { Plan = Place(state.Plan, tests), Solved = state.Solved.Union(solved), Cost = state.Cost + (state.Rows * tests.Sum(test => Cost(test, state.Plan))) };
    }

    private static double Cost(Expression test, LogicalPlan plan) =>
        plan is RelationshipTypeScan or AllRelationshipsScan && plan.Introduced is [var relationship, ..] && VariableNames.Of(test).SequenceEqual([relationship])
            ? Math.Min(CostModel.ScannedPropertyTest, PredicatePlacement.Cost(test))
            : PredicatePlacement.Cost(test);

    private LogicalPlan Place(LogicalPlan plan, List<Expression> tests)
    {
        if (plan is not Expand { Predicates.Count: 0 } expand)
        {
            return _placement.Place(plan, tests, _knowledge);
        }

        var within = tests.Where(test => !PredicatePlacement.IsSemiJoin(test)).OrderBy(PredicatePlacement.Weight).ToList();
        var expanded = expand with { Predicates = within, EstimatedRows = expand.EstimatedRows * _knowledge.SelectivityOn(expand, within) };
        return _placement.Place(expanded, [.. tests.Where(PredicatePlacement.IsSemiJoin)], _knowledge);
    }
}
