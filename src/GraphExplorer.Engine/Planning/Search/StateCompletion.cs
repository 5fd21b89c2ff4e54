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

    internal StateCompletion(QueryGraph graph, GraphKnowledge knowledge, PlannerServices services)
    {
        _graph = graph;
        _knowledge = knowledge;
        _names = services.Names;
        _placement = new PredicatePlacement(services);
    }

    /// <summary>The state with all predicates tested whose variables are bound; once finished, with all derived values too.</summary>
    internal SearchState Complete(SearchState state, bool finished)
    {
        state = Test(state);
        while (NextDerived(state, finished) is { } value)
        {
            LogicalPlan plan = value.Expression is null
                ? new AssemblePath(state.Plan, value.Variable, value.Needs, false) { EstimatedRows = state.Rows }
                : new Project(state.Plan, [new NamedExpression(value.Variable, value.Expression)]) { EstimatedRows = state.Rows };
            state = Test(state with { Plan = plan, Bound = state.Bound.Add(value.Variable), Solved = state.Solved.Add(value) });
        }

        return state;
    }

    private DerivedValue? NextDerived(SearchState state, bool finished) => _graph.Derived.FirstOrDefault(value =>
        !state.Solved.Contains(value)
        && value.Needs.All(state.Bound.Contains)
        && (finished || IsAwaited(state, value.Variable)));

    private bool IsAwaited(SearchState state, string variable) =>
        _graph.Predicates.Any(predicate => !state.Solved.Contains(predicate) && predicate.Dependencies.Contains(variable))
        || _graph.Derived.Any(other => !state.Solved.Contains(other) && other.Variable != variable && other.Needs.Contains(variable, StringComparer.Ordinal) && IsAwaited(state, other.Variable));

    private SearchState Test(SearchState state)
    {
        var solved = new List<object>();
        var tests = new List<Expression>();
        foreach (var pair in _graph.Different)
        {
            if (!state.Solved.Contains(pair) && state.Bound.Contains(pair.One.Variable) && state.Bound.Contains(pair.Other.Variable))
            {
                solved.Add(pair);
                tests.Add(RelationshipDifference.Of(pair, _names));
            }
        }

        foreach (var predicate in _graph.Predicates)
        {
            if (!state.Solved.Contains(predicate) && predicate.Dependencies.IsSubsetOf(state.Bound))
            {
                solved.Add(predicate);
                tests.Add(predicate.Expression);
            }
        }

        return tests.Count == 0 ? state : state with { Plan = Place(state.Plan, tests), Solved = state.Solved.Union(solved) };
    }

    private LogicalPlan Place(LogicalPlan plan, List<Expression> tests)
    {
        if (plan is not Expand { Predicates.Count: 0 } expand)
        {
            return _placement.Place(plan, tests, _knowledge);
        }

        var within = tests.Where(test => !PredicatePlacement.IsSemiJoin(test)).OrderBy(PredicatePlacement.Weight).ToList();
        var expanded = expand with { Predicates = within, EstimatedRows = expand.EstimatedRows * _knowledge.SelectivityAfter(expand, within) };
        return _placement.Place(expanded, [.. tests.Where(PredicatePlacement.IsSemiJoin)], _knowledge);
    }
}
