using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;
using GraphExplorer.Engine.Planning.Patterns;
using GraphExplorer.Engine.Planning.Search;

namespace GraphExplorer.Engine.Planning.Clauses;

/// <summary>Plans WITH and RETURN: aggregation or projection, DISTINCT, ORDER BY, SKIP, LIMIT, WHERE, in this order.</summary>
internal sealed class ProjectionPlanner(PlannerServices services)
{
    /// <summary>The plan of a projection on top of a source; later clauses see its variables only.</summary>
    internal PartialPlan Plan(Projection projection, Expression? where, PartialPlan source)
    {
        var order = projection.OrderBy.ToList();
        var conjuncts = Conjuncts.Of(where).ToList();
        var aggregating = projection.Items.Any(item => Aggregation.Contains(item.Expression))
            || order.Any(item => Aggregation.Contains(item.Expression));
        var items = projection.Items.Select(item => new NamedExpression(item.Alias!, item.Expression)).DistinctBy(item => item.Variable).ToList();
        var plan = source.Plan;
        IReadOnlyList<NamedExpression> late = [];
        if (aggregating)
        {
            plan = Aggregate(plan, items, order, conjuncts);
        }
        else if (!projection.Distinct)
        {
            (var early, late) = SplitByUse(items.Where(item => !IsCarriedOn(item)).ToList(), order, projection);
            plan = Project(plan, early);
        }

        if (projection.Distinct)
        {
            plan = new Distinct(plan, aggregating ? [.. items.Select(item => new NamedExpression(item.Variable, new Variable(item.Variable)))] : items);
        }

        plan = Order(plan, order);
        plan = projection.Skip is null ? plan : new Skip(plan, projection.Skip);
        plan = projection.Limit is null ? plan : new Limit(plan, projection.Limit, false);
        plan = Project(plan, late);
        plan = new PredicatePlacement(services).Place(plan, conjuncts, null);
        return source with { Plan = plan, Bound = source.Arguments.Union(items.Select(item => item.Variable)) };
    }

    private static bool IsCarriedOn(NamedExpression item) => item.Expression is Variable variable && variable.Name == item.Variable;

    private static LogicalPlan Project(LogicalPlan plan, IReadOnlyList<NamedExpression> items) =>
        items.Count == 0 ? plan : new Project(plan, items) { EstimatedRows = plan.EstimatedRows };

    /// <summary>What the order or the limits do not read is computed after them, for the rows that are left.</summary>
    private static (IReadOnlyList<NamedExpression> Early, IReadOnlyList<NamedExpression> Late) SplitByUse(
        List<NamedExpression> items,
        List<SortItem> order,
        Projection projection)
    {
        if (order.Count == 0 && projection.Skip is null && projection.Limit is null)
        {
            return (items, []);
        }

        var read = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in order)
        {
            VariableNames.AddTo(read, item.Expression);
        }

        return ([.. items.Where(item => read.Contains(item.Variable))], [.. items.Where(item => !read.Contains(item.Variable))]);
    }

    private LogicalPlan Aggregate(LogicalPlan plan, List<NamedExpression> items, List<SortItem> order, List<Expression> conjuncts)
    {
        var grouping = items.Where(item => !Aggregation.Contains(item.Expression)).ToList();
        var split = new AggregationSplit(grouping, services.Names);
        var after = new List<NamedExpression>();
        foreach (var item in items.Where(item => Aggregation.Contains(item.Expression)))
        {
            var rest = split.Split(item.Expression, item.Variable);
            if (rest is not Variable variable || variable.Name != item.Variable)
            {
                after.Add(new NamedExpression(item.Variable, rest));
            }
        }

        for (var i = 0; i < order.Count; i++)
        {
            order[i] = order[i] with { Expression = split.Split(order[i].Expression, null) };
        }

        for (var i = 0; i < conjuncts.Count; i++)
        {
            conjuncts[i] = split.Split(conjuncts[i], null);
        }

        var rows = grouping.Count == 0 ? 1 : Math.Sqrt(Math.Max(plan.EstimatedRows, 1));
        return Project(new Aggregate(plan, grouping, split.Aggregates) { EstimatedRows = rows }, after);
    }

    private LogicalPlan Order(LogicalPlan plan, List<SortItem> order)
    {
        if (order.Count == 0)
        {
            return plan;
        }

        var computed = new List<NamedExpression>();
        var keys = new List<SortKey>();
        foreach (var item in order)
        {
            var variable = item.Expression is Variable direct
                ? direct.Name
                : computed.FirstOrDefault(known => known.Expression == item.Expression)?.Variable;
            if (variable is null)
            {
                variable = services.Names.Hidden("key");
                computed.Add(new NamedExpression(variable, item.Expression));
            }

            if (!keys.Any(key => key.Variable == variable))
            {
                keys.Add(new SortKey(variable, item.Descending));
            }
        }

        plan = Project(plan, computed);
        return new Sort(plan, keys, []) { EstimatedRows = plan.EstimatedRows };
    }
}
