using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Finishing;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;
using GraphExplorer.Model;
using Query = GraphExplorer.Cypher.Syntax.Query;

namespace GraphExplorer.Engine.Planning;

/// <summary>
/// Makes the plan of a checked statement: unique names, query graphs, a plan for each clause, rules over the whole, eager operators
/// where a read and a write would meet.
/// </summary>
internal static class QueryPlanner
{
    /// <summary>The plan of a statement. Throws <see cref="GraphException"/> (UnsupportedOperationError) for what cannot be planned yet.</summary>
    internal static PlannedStatement Plan(ParsedStatement statement, PlanningContext context) => statement.Body switch
    {
        Query query => Plan(query, statement.Mode, context),
        ShowCommand show => ShowPlanner.Plan(show, statement.Mode, context),
        SchemaCommand command => Plan(command, statement.Mode),
        _ => throw new InvalidOperationException($"Statement {statement.Body.GetType().Name} is not known."),
    };

    private static PlannedStatement Plan(Query query, StatementMode mode, PlanningContext context)
    {
        var names = new NameSupply();
        var (namespaced, columns) = new QueryNamespacer(names, context.ProcedureColumns).Query(query, Scope.Empty, ReturnNaming.Own);
        var services = new PlannerServices(context, names);
        var body = services.PlanQuery(namespaced, PartialPlan.Start([])).Plan;
        LogicalPlan root = columns.Count > 0
            ? new ProduceResult(body, [.. columns.Select(column => column.Name)], [.. columns.Select(column => column.Variable)])
            : new EmptyResult(body);
        var plan = PlanFinisher.Finish(root, services);
        return new PlannedStatement(plan, [.. columns.Select(column => column.Name)], PlanEffects.QueryTypeOf(plan), mode);
    }

    private static PlannedStatement Plan(SchemaCommand command, StatementMode mode) => command switch
    {
        TerminateTransactions => throw new GraphException(StatusCodes.NotSupported, "TERMINATE TRANSACTIONS is not supported.", command.Position),
        _ => new PlannedStatement(new EmptyResult(new SchemaOperation(new Argument([]), command, [])), [], QueryType.SchemaWrite, mode),
    };
}
