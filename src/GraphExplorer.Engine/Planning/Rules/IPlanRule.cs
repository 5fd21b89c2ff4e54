using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Planning.Rules;

/// <summary>A rewrite of the plan that keeps its rows. It is offered each operator once, from the leaves up.</summary>
internal interface IPlanRule
{
    /// <summary>Whether the rows would be wrong without it, so that it always runs.</summary>
    bool IsRequired => false;

    /// <summary>The operator that does the same better, or the operator itself.</summary>
    LogicalPlan Apply(LogicalPlan plan);
}
