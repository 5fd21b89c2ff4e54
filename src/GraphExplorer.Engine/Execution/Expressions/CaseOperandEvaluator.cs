using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>The subject of a simple CASE, worked out already.</summary>
internal sealed class CaseOperandEvaluator : Evaluator
{
    internal GraphValue Subject { get; set; }

    internal override GraphValue Evaluate(ExecutionState state) => Subject;
}
