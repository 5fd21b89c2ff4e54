using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Planning.Clauses;

/// <summary>Plans CALL { } and CALL { } IN TRANSACTIONS.</summary>
internal sealed class SubqueryCallPlanner(PlannerServices services)
{
    /// <summary>The plan of the clause on top of a source.</summary>
    internal PartialPlan Plan(CallSubqueryClause call, PartialPlan source)
    {
        var right = services.PlanQuery(call.Body, PartialPlan.Start(call.Imports!.Variables)).Plan;
        var returned = ResultColumns.Of(call.Body).Select(column => column.Variable).Distinct(StringComparer.Ordinal).ToList();
        var unit = returned.Count == 0;
        if (call.InTransactions is { } transactions)
        {
            var batched = new TransactionalApply(
                source.Plan,
                right,
                transactions.BatchSize,
                transactions.ErrorMode,
                transactions.ReportVariable,
                transactions.Retries,
                transactions.RetrySeconds,
                unit,
                call.Optional,
                returned,
                [],
                OuterWrites: false);
            return source.Then(batched, [.. returned, .. batched.Introduced]);
        }

        var plan = new SubqueryApply(source.Plan, right, [.. source.Bound.Order(StringComparer.Ordinal)], unit, call.Optional, returned);
        return source.Then(plan, returned);
    }
}
