using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;
using GraphExplorer.Engine.Planning.Statistics;

namespace GraphExplorer.Engine.Planning;

/// <summary>What the planners of one statement share.</summary>
internal sealed class PlannerServices
{
    private readonly QueryBodyPlanner _queries;

    internal PlannerServices(PlanningContext context, NameSupply names)
    {
        Context = context;
        Names = names;
        _queries = new QueryBodyPlanner(this);
    }

    /// <summary>Schema and statistics.</summary>
    internal PlanningContext Context { get; }

    /// <summary>Where new variables come from.</summary>
    internal NameSupply Names { get; }

    /// <summary>The sizes.</summary>
    internal IGraphStatistics Statistics => Context.Statistics;

    /// <summary>How far plans are made faster.</summary>
    internal PlannerSettings Settings => Context.Settings;

    /// <summary>A plan with an estimate in each operator that has none yet.</summary>
    internal LogicalPlan Estimated(LogicalPlan plan) => Finishing.Estimates.FillMissing(plan, Statistics);

    /// <summary>Called by all that may take long. Throws <see cref="OperationCanceledException"/>.</summary>
    internal void ThrowIfCancelled() => Context.CancellationToken.ThrowIfCancellationRequested();

    /// <summary>The plan of a subquery inside an expression or predicate: it runs for one row, whose variables it sees.</summary>
    internal LogicalPlan PlanSubquery(CorrelatedSubquery subquery) => _queries.Plan(subquery.Body, PartialPlan.Start(subquery.Dependencies)).Plan;

    /// <summary>The plan of a query on top of another.</summary>
    internal PartialPlan PlanQuery(Cypher.Syntax.Query query, PartialPlan source) => _queries.Plan(query, source);

    /// <summary>The plan of updating clauses, as FOREACH has them, for one row.</summary>
    internal PartialPlan PlanClauses(IReadOnlyList<Cypher.Syntax.Clause> clauses, PartialPlan source) => _queries.Plan(clauses, source);
}
