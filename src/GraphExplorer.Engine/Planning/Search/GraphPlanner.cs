using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;
using GraphExplorer.Engine.Planning.Patterns;
using GraphExplorer.Engine.Planning.Statistics;

namespace GraphExplorer.Engine.Planning.Search;

/// <summary>
/// Plans a query graph on top of a plan. Each connected component is planned from every promising start, relationship by relationship,
/// always the one that leaves the fewest rows; the cheapest way is kept. Then the components are joined, the smaller results first.
/// </summary>
internal sealed class GraphPlanner
{
    private readonly QueryGraph _graph;
    private readonly ISchemaCatalogue _schema;
    private readonly ComponentPlanner _components;
    private readonly ComponentJoin _join;
    private readonly StateCompletion _completion;
    private readonly SelectivePathPlanner _selective;
    private readonly NameSupply _names;

    private GraphPlanner(QueryGraph graph, PartialPlan source, PlannerServices services)
    {
        foreach (var predicate in graph.Predicates)
        {
            predicate.Dependencies.UnionWith(predicate.Names.Where(name => graph.Variables.Contains(name) || source.Bound.Contains(name)));
        }

        var knowledge = new GraphKnowledge(graph, services.Context);
        _graph = graph;
        _schema = services.Context.Schema;
        _names = services.Names;
        _completion = new StateCompletion(graph, knowledge, services);
        _components = new ComponentPlanner(graph, knowledge, services, _completion);
        _selective = new SelectivePathPlanner(graph, knowledge, services);
        _join = new ComponentJoin(graph, knowledge, source.Arguments, _completion, _components);
    }

    /// <summary>The plan of the graph on top of a source, with all that the graph names bound.</summary>
    internal static PartialPlan Plan(QueryGraph graph, PartialPlan source, PlannerServices services) =>
        services.Settings.Optimise ? new GraphPlanner(graph, source, services).Plan(source) : TextualPlanner.Plan(graph, source, services);

    private PartialPlan Plan(PartialPlan source)
    {
        foreach (var relationship in _graph.Relationships.Where(relationship => relationship.Length is not null))
        {
            relationship.Reads.UnionWith(relationship.StepPredicates.SelectMany(VariableNames.Of).Where(_graph.Variables.Contains));
        }

        var found = _selective.FoundBySearch(source.Bound);
        var start = _completion.Begin(new SearchState(source.Plan, source.Bound, SearchState.NothingSolved, 0));
        var components = Components.Of(_graph).Where(component => component is not { Nodes: [var only], Relationships.Count: 0 } || !found.Contains(only)).ToList();
        var state = components.Where(component => component.IsAttached(source.Bound)).Aggregate(start, _components.Extend);
        state = _join.Join(state, [.. components.Where(component => !component.IsAttached(source.Bound))]);
        foreach (var search in _graph.ShortestPaths)
        {
            state = Search(state, search);
        }

        state = _graph.SelectivePaths.Aggregate(state, (current, path) => _completion.Complete(_selective.Search(current, path), current.Bound));
        state = _completion.Finish(state);
        PlanHints.Verify(_graph, state.Solved, _schema);
        return source.Then(state.Plan, _graph.Variables);
    }

    private SearchState Search(SearchState state, ShortestPathSearch search)
    {
        var relationship = search.Relationship;
        var length = relationship.Length!;
        var conditions = StepConditions.Of(_graph, relationship, relationship.Left, relationship.Right, _names.Hidden("node"), state);
        var afterwards = state.Bound.Add(search.Path).Add(relationship.Variable);
        var choosing = _graph.Predicates
            .Where(predicate => !state.Solved.Contains(predicate) && !conditions.Solved.Contains(predicate) && predicate.Dependencies.All(afterwards.Contains))
            .ToList();
        Expression[] ends = [.. conditions.Starts, .. conditions.Ends];
        var plan = new ShortestPath(
            ends.Length == 0 ? state.Plan : new Filter(state.Plan, ends) { EstimatedRows = state.Rows },
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
            conditions.StepNode,
            [.. length.StepPredicates, .. conditions.Steps],
            [.. choosing.Select(predicate => predicate.Expression)])
        { EstimatedRows = state.Rows };
        var next = state with
        {
            Plan = plan,
            Bound = afterwards,
            Solved = state.Solved.Union(conditions.Solved).Union(choosing),
            Cost = state.Cost + state.Rows,
        };
        return _completion.Complete(next, state.Bound);
    }
}
