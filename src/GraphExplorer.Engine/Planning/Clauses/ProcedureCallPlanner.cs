using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Patterns;
using GraphExplorer.Engine.Planning.Search;

namespace GraphExplorer.Engine.Planning.Clauses;

/// <summary>Plans CALL of a procedure.</summary>
internal sealed class ProcedureCallPlanner(PlannerServices services)
{
    /// <summary>The plan of the clause on top of a source.</summary>
    internal PartialPlan Plan(CallProcedureClause call, PartialPlan source)
    {
        var columns = (call.Yield ?? []).Select(item => new YieldedColumn(item.Field, item.Name)).ToList();
        LogicalPlan plan = new ProcedureCall(source.Plan, string.Join('.', call.Name), call.Arguments, columns, call.Optional);
        plan = new PredicatePlacement(services).Place(plan, Conjuncts.Of(call.Where), null);
        return source.Then(plan, columns.Select(column => column.Variable));
    }
}
