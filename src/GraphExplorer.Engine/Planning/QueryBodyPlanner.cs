using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Clauses;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Model;
using Query = GraphExplorer.Cypher.Syntax.Query;

namespace GraphExplorer.Engine.Planning;

/// <summary>Plans a query clause by clause, each on top of the plan of those before it.</summary>
internal sealed class QueryBodyPlanner
{
    private readonly PlannerServices _services;
    private const string DatabaseName = "neo4j";
    private readonly MatchPlanner _match;
    private readonly OptionalMatchPlanner _optionalMatch;
    private readonly ProjectionPlanner _projection;
    private readonly MergePlanner _merge;
    private readonly UpdatePlanner _update;
    private readonly SubqueryCallPlanner _subqueryCall;
    private readonly ProcedureCallPlanner _procedureCall;

    internal QueryBodyPlanner(PlannerServices services)
    {
        _services = services;
        _match = new MatchPlanner(services);
        _optionalMatch = new OptionalMatchPlanner(services);
        _projection = new ProjectionPlanner(services);
        _merge = new MergePlanner(services);
        _update = new UpdatePlanner(services);
        _subqueryCall = new SubqueryCallPlanner(services);
        _procedureCall = new ProcedureCallPlanner(services);
    }

    /// <summary>The plan of a query on top of a source.</summary>
    internal PartialPlan Plan(Query query, PartialPlan source) => query switch
    {
        SingleQuery single => Plan(single.Clauses, source),
        UnionQuery union => Union(union, source),
        _ => throw new InvalidOperationException($"Query {query.GetType().Name} is not known."),
    };

    /// <summary>The plan of clauses on top of a source.</summary>
    internal PartialPlan Plan(IReadOnlyList<Clause> clauses, PartialPlan source)
    {
        var plan = source;
        for (var i = 0; i < clauses.Count;)
        {
            _services.ThrowIfCancelled();
            plan = Next(clauses, ref i, plan);
        }

        return plan;
    }

    private PartialPlan Next(IReadOnlyList<Clause> clauses, ref int index, PartialPlan source)
    {
        switch (clauses[index])
        {
            case MatchClause { Optional: false }:
                return _match.Plan(clauses, ref index, source);
            case MatchClause optional:
                index++;
                return _optionalMatch.Plan(optional, source);
            case WithClause with:
                index++;
                return _projection.Plan(with.Projection, with.Where, source);
            case ReturnClause returned:
                index++;
                return _projection.Plan(returned.Projection, null, source);
            case UnwindClause unwind:
                index++;
                return source.Then(new Unwind(source.Plan, unwind.List, unwind.Variable), unwind.Variable);
            case CreateClause create:
                index++;
                return CreatePlanner.Plan(create, source);
            case MergeClause merge:
                index++;
                return _merge.Plan(merge, source);
            case CallSubqueryClause call:
                index++;
                return _subqueryCall.Plan(call, source);
            case CallProcedureClause call:
                index++;
                return _procedureCall.Plan(call, source);
            case LoadCsvClause load:
                index++;
                return source.Then(
                    new LoadCsv(source.Plan, load.Url, load.Variable, load.WithHeaders, load.FieldTerminator is [var separator, ..] ? separator : ','),
                    load.Variable);
            case UseClause use:
                index++;
                return Use(use, source);
            case FinishClause:
                index++;
                return source;
            default:
                return _update.Plan(clauses[index++], source);
        }
    }

    private static PartialPlan Use(UseClause use, PartialPlan source) => use.Graph switch
    {
        Variable { Name: var name } when string.Equals(name, DatabaseName, StringComparison.OrdinalIgnoreCase) => source,
        Variable { Name: var name } => throw new GraphException(
            StatusCodes.DatabaseNotFound, $"Database does not exist. Database name: '{name}'.", use.Position, $"The database is called '{DatabaseName}'."),
        _ => throw new GraphException(StatusCodes.NotSupported, $"USE can only name the database {DatabaseName}.", use.Position),
    };

    private PartialPlan Union(UnionQuery union, PartialPlan source)
    {
        var left = Plan(union.Left, source);
        var right = Plan(union.Right, source);
        var variables = ResultColumns.Of(union.Left).Select(column => column.Variable).ToList();
        LogicalPlan plan = new Union(left.Plan, right.Plan, variables, variables, variables);
        if (!union.All)
        {
            plan = new Distinct(plan, [.. variables.Select(variable => new NamedExpression(variable, new Variable(variable)))]);
        }

        return source with { Plan = plan, Bound = source.Arguments.Union(variables) };
    }
}
