using GraphExplorer.Engine.Execution.Compilation;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Execution;

/// <summary>Turns a logical plan into operators over the frame.</summary>
internal static class PlanCompiler
{
    /// <summary>Compiles a plan. Throws GraphException for what only shows here: an unknown procedure or function.</summary>
    internal static PhysicalPlan Compile(LogicalPlan plan, PlanCompilerOptions options)
    {
        var slots = new SlotTable();
        var parameters = new ParameterTable();
        var result = plan as ProduceResult;
        int[] resultSlots = result is null ? [] : [.. result.Variables.Select(slots.Of)];
        var first = CreateTree(profile: false);
        return new PhysicalPlan(plan, slots, parameters, result?.Columns ?? [], resultSlots, first, CreateTree);

        OperatorTree CreateTree(bool profile)
        {
            var builder = new OperatorBuilder(plan, slots, parameters, options, profile);
            return new OperatorTree(builder.Build(plan), builder.Profiled, builder.Notes);
        }
    }
}
