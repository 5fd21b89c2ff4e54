using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Patterns;
using GraphExplorer.Engine.Planning.Search;

namespace GraphExplorer.Engine.Planning.Clauses;

/// <summary>Plans OPTIONAL MATCH: one relationship from a bound node as an optional expand, all else as an optional plan for each row.</summary>
internal sealed class OptionalMatchPlanner(PlannerServices services)
{
    /// <summary>The plan of the clause on top of a source.</summary>
    internal PartialPlan Plan(MatchClause match, PartialPlan source)
    {
        var builder = new QueryGraphBuilder(services.Names);
        builder.Add(match);
        var graph = builder.Graph;
        var binds = graph.Variables.Where(variable => !source.Bound.Contains(variable)).Order(StringComparer.Ordinal).ToList();
        if (services.Settings.Optimise && AsExpand(graph, source) is { } expand)
        {
            return source.Then(expand, binds);
        }

        var right = GraphPlanner.Plan(graph, source.StartFor(match), services).Plan;
        var optional = new Optional(Arguments.Trim(right), binds) { EstimatedRows = Math.Max(1, right.EstimatedRows) };
        LogicalPlan plan = source.IsStart
            ? optional
            : new Apply(source.Plan, optional) { EstimatedRows = source.Plan.EstimatedRows * optional.EstimatedRows };
        return source.Then(plan, binds);
    }

    private LogicalPlan? AsExpand(QueryGraph graph, PartialPlan source)
    {
        if (graph is not { Relationships: [{ Length: null } relationship], ShortestPaths.Count: 0, SelectivePaths.Count: 0 }
            || graph.Nodes.Count > 2
            || source.Bound.Contains(relationship.Variable)
            || graph.Derived.Any(value => value.Expression is not null)
            || graph.Predicates.Any(predicate => predicate.Names.Any(name => graph.Derived.Any(value => value.Variable == name))))
        {
            return null;
        }

        var left = source.Bound.Contains(relationship.Left);
        var right = source.Bound.Contains(relationship.Right);
        if (!left && !right)
        {
            return null;
        }

        var knowledge = new GraphKnowledge(graph, services.Context);
        var (from, to) = left ? (relationship.Left, relationship.Right) : (relationship.Right, relationship.Left);
        var into = (left && right) || from == to;
        var predicates = graph.Predicates.Select(predicate => predicate.Expression).OrderBy(PredicatePlacement.Weight).ToList();
        var degree = knowledge.Degree(from, relationship.DirectionFrom(left), relationship.Types) / (into ? Math.Max(1, knowledge.NodesLike(to)) : 1);
        var rows = source.Plan.EstimatedRows * degree * knowledge.Selectivity(predicates);
        LogicalPlan plan = new OptionalExpand(
            source.Plan,
            from,
            relationship.DirectionFrom(left),
            relationship.Types,
            relationship.Variable,
            to,
            into,
            predicates)
        { EstimatedRows = Math.Max(source.Plan.EstimatedRows, rows) };
        foreach (var path in graph.Derived)
        {
            plan = new AssemblePath(plan, path.Variable, path.Needs, true) { EstimatedRows = plan.EstimatedRows };
        }

        return plan;
    }
}
