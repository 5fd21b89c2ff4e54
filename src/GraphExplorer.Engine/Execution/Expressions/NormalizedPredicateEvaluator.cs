using System.Text;
using GraphExplorer.Engine.Functions.Strings.Normalization;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>IS [NOT] NORMALIZED; null when the operand is no string.</summary>
internal sealed class NormalizedPredicateEvaluator(Evaluator operand, NormalizationForm form, bool negated) : Evaluator
{
    internal override GraphValue Evaluate(ExecutionState state)
    {
        var value = operand.Evaluate(state);
        return value.IsString ? GraphValue.FromBoolean(Normalizer.IsNormalized(value.AsString(), form) != negated) : GraphValue.Null;
    }
}
