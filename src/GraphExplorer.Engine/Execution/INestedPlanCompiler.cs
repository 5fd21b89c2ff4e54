using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Execution;

/// <summary>Makes the evaluator of a nested plan: the expression compiler asks for it and the plan compiler gives it.</summary>
internal interface INestedPlanCompiler
{
    /// <summary>The evaluator whose value is what the nested plan yields.</summary>
    Evaluator CompileNestedPlan(NestedPlanExpression expression);
}
