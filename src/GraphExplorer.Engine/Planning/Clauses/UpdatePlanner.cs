using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Planning.Clauses;

/// <summary>Plans SET, REMOVE, DELETE and FOREACH.</summary>
internal sealed class UpdatePlanner(PlannerServices services)
{
    /// <summary>The plan of the clause on top of a source.</summary>
    internal PartialPlan Plan(Clause clause, PartialPlan source)
    {
        LogicalPlan plan = clause switch
        {
            SetClause set => new SetProperties(source.Plan, [.. set.Items]),
            RemoveClause remove => new RemoveItems(source.Plan, [.. remove.Items]),
            DeleteClause delete => new Delete(source.Plan, [.. delete.Targets], delete.Detach),
            ForeachClause each => Foreach(each, source),
            _ => throw new GraphException(StatusCodes.NotSupported, $"{clause.GetType().Name} is not supported.", clause.Position),
        };
        return source.Then(plan with { EstimatedRows = source.Plan.EstimatedRows });
    }

    private Foreach Foreach(ForeachClause each, PartialPlan source)
    {
        var updates = services.PlanClauses(each.Updates, PartialPlan.Start(source.Bound.Add(each.Variable))).Plan;
        return new Foreach(source.Plan, each.Variable, each.List, Arguments.Trim(updates));
    }
}
