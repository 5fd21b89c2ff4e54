using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Clauses;
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
        SchemaCommand command => Plan(command, statement.Mode, context),
        _ => throw new InvalidOperationException($"Statement {statement.Body.GetType().Name} is not known."),
    };

    private static PlannedStatement Plan(Query query, StatementMode mode, PlanningContext context)
    {
        StatementSize.Check(query);
        query = RegisteredAggregates.Mark(query, context.Functions);
        var names = new NameSupply();
        var (namespaced, columns) = new QueryNamespacer(names, context.ProcedureColumns).Query(query, Scope.Empty, ReturnNaming.Own);
        var services = new PlannerServices(context, names);
        services.ThrowIfCancelled();
        return Finished(services.PlanQuery(namespaced, PartialPlan.Start([])).Plan, columns, mode, services);
    }

    private static PlannedStatement Plan(SchemaCommand command, StatementMode mode, PlanningContext context)
    {
        var names = new NameSupply();
        var services = new PlannerServices(context, names);
        if (TableCommand.Of(command) is not { } table)
        {
            return Finished(new SchemaOperation(new Argument([]), command, []), [], mode, services);
        }

        var (body, columns) = ShowPlanner.Plan(table, names, services, new QueryNamespacer(names, context.ProcedureColumns));
        return Finished(body, columns, mode, services);
    }

    private static PlannedStatement Finished(LogicalPlan body, IReadOnlyList<ResultColumn> columns, StatementMode mode, PlannerServices services)
    {
        string[] names = [.. columns.Select(column => column.Name)];
        LogicalPlan root = names.Length > 0 ? new ProduceResult(body, names, [.. columns.Select(column => column.Variable)]) : new EmptyResult(body);
        var plan = PlanFinisher.Finish(root, services);
        return new PlannedStatement(plan, names, PlanEffects.QueryTypeOf(plan), mode);
    }
}
