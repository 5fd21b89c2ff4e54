using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>STARTS WITH, ENDS WITH and CONTAINS: by code unit; null when either side is no string.</summary>
internal sealed class StringPredicateEvaluator(Evaluator left, Evaluator right, StringPredicate predicate) : Evaluator
{
    internal override GraphValue Evaluate(ExecutionState state)
    {
        var text = left.Evaluate(state);
        var part = right.Evaluate(state);
        return text.IsString && part.IsString ? GraphValue.FromBoolean(Holds(text.AsString(), part.AsString())) : GraphValue.Null;
    }

    internal override bool IsTrue(ExecutionState state)
    {
        var text = left.Evaluate(state);
        var part = right.Evaluate(state);
        return text.IsString && part.IsString && Holds(text.AsString(), part.AsString());
    }

    private bool Holds(string text, string part) => predicate switch
    {
        StringPredicate.StartsWith => text.StartsWith(part, StringComparison.Ordinal),
        StringPredicate.EndsWith => text.EndsWith(part, StringComparison.Ordinal),
        _ => text.Contains(part, StringComparison.Ordinal),
    };
}
