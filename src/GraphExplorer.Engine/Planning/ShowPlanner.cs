using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Execution.Schema;
using GraphExplorer.Engine.Planning.Finishing;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Planning;

/// <summary>
/// Plans SHOW as the query that it stands for: a call that yields its columns, with what YIELD, WHERE and RETURN make of them on top.
/// </summary>
internal static class ShowPlanner
{
    // No procedure can have this name, since it has a space in it.
    private const string Call = "SHOW COMMAND";

    /// <summary>The plan. Throws <see cref="GraphException"/> for a kind or column that is not there.</summary>
    internal static PlannedStatement Plan(ShowCommand show, StatementMode mode, PlanningContext context)
    {
        var items = Items(show);
        var clauses = new List<Clause> { new CallProcedureClause(false, [Call], [], false, items, show.YieldProjection is null ? show.Where : null) };
        if (show.YieldProjection is { } paging)
        {
            clauses.Add(new WithClause(paging with { IncludeExisting = false, Items = Columns(items) }, show.Where));
        }

        clauses.Add(new ReturnClause(Result(show.Return, items)));
        var query = new SingleQuery(SyntaxList.From(clauses)) { Position = show.Position };
        var planned = QueryPlanner.Plan(new ParsedStatement(mode, [], query), context);
        var plan = PlanTree.MapUp(planned.Plan, node => node is ProcedureCall { Name: Call } call
            ? new SchemaOperation(call.Source, show, call.Yield) { EstimatedRows = call.EstimatedRows }
            : node);
        return planned with { Plan = plan };
    }

    private static SyntaxList<YieldItem> Items(ShowCommand show) => show.Yield
        ?? SyntaxList.From((show.YieldAll ? ShowColumns.All(show.Kind) : ShowColumns.Default(show.Kind)).Select(column => new YieldItem(column, null)));

    private static SyntaxList<ProjectionItem> Columns(SyntaxList<YieldItem> items) =>
        SyntaxList.From(items.Select(item => new ProjectionItem(new Variable(item.Name), null, item.Name)));

    // A star takes the columns in the order in which they are yielded.
    private static Projection Result(Projection? written, SyntaxList<YieldItem> items) => written switch
    {
        null => new Projection(false, false, Columns(items), [], null, null),
        { IncludeExisting: true } => written with { IncludeExisting = false, Items = SyntaxList.From(Columns(items).Concat(written.Items)) },
        _ => written,
    };
}
