using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Clauses;

/// <summary>Plans SHOW and TERMINATE: the columns it yields, and on top of them what YIELD, WHERE and RETURN ask for, as if these were WITH and RETURN.</summary>
internal static class ShowPlanner
{
    /// <summary>The plan and the columns of the result.</summary>
    internal static (LogicalPlan Plan, IReadOnlyList<ResultColumn> Columns) Plan(TableCommand show, NameSupply names, PlannerServices services, QueryNamespacer namespacer)
    {
        var available = show.YieldAll || show.Yield is not null ? show.Columns : show.DefaultColumns;
        var scope = available.Aggregate(Scope.Empty, (current, column) => current.Declare(column, names.Unique(column)));
        var query = new SingleQuery([Yielded(show, available), Returned(show)]);
        var (namespaced, columns) = namespacer.Query(query, scope, ReturnNaming.Own);
        var operation = new SchemaOperation(new Argument([]), show.Command, [.. available.Select(column => new YieldedColumn(column, scope.Find(column)!))]);
        var source = PartialPlan.Start([]).Then(operation, operation.Introduced);
        return (services.PlanQuery(namespaced, source).Plan, columns);
    }

    private static WithClause Yielded(TableCommand show, IReadOnlyList<string> available)
    {
        var items = show.Yield is null
            ? available.Select(Item)
            : show.Yield.Select(item => new ProjectionItem(new Variable(item.Field) { Position = item.Position }, item.Name, item.Name));
        return new WithClause(
            new Projection(false, false, SyntaxList.From(items), show.YieldProjection?.OrderBy ?? [], show.YieldProjection?.Skip, show.YieldProjection?.Limit),
            show.Where);
    }

    /// <summary><c>RETURN *</c> keeps the order of YIELD, and is not sorted by name as elsewhere.</summary>
    private static ReturnClause Returned(TableCommand show)
    {
        var columns = show.Yield is null
            ? (show.YieldAll ? show.Columns : show.DefaultColumns).Select(Item)
            : show.Yield.Select(item => Item(item.Name));
        return new ReturnClause(show.Return switch
        {
            null => new Projection(false, false, SyntaxList.From(columns), [], null, null),
            { IncludeExisting: true } all => all with { IncludeExisting = false, Items = SyntaxList.From(columns.Concat(all.Items)) },
            var projection => projection,
        });
    }

    private static ProjectionItem Item(string column) => new(new Variable(column), null, column);
}
