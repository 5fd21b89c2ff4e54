using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Planning.Clauses;

/// <summary>Plans CREATE.</summary>
internal static class CreatePlanner
{
    /// <summary>The plan of the clause on top of a source.</summary>
    internal static PartialPlan Plan(CreateClause create, PartialPlan source)
    {
        var pattern = new CreationPattern(source.Bound);
        foreach (var part in create.Pattern)
        {
            pattern.Add(part);
        }

        LogicalPlan plan = new CreatePattern(source.Plan, pattern.Nodes, pattern.Relationships) { EstimatedRows = source.Plan.EstimatedRows };
        foreach (var (path, steps) in pattern.Paths)
        {
            plan = new AssemblePath(plan, path, steps, false) { EstimatedRows = plan.EstimatedRows };
        }

        return source.Then(plan, [.. pattern.Nodes.Select(node => node.Variable), .. pattern.Relationships.Select(item => item.Variable), .. pattern.Paths.Select(path => path.Path)]);
    }
}
