using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary><c>a &lt; b &lt;= c</c>: the conjunction of the neighbouring comparisons; each operand is worked out once.</summary>
internal sealed class ComparisonChainEvaluator(Evaluator first, (BinaryOperator Operator, Evaluator Operand)[] links) : Evaluator
{
    internal override GraphValue Evaluate(ExecutionState state)
    {
        bool? result = true;
        var left = first.Evaluate(state);
        foreach (var (comparison, operand) in links)
        {
            var right = operand.Evaluate(state);
            switch (Compare(comparison, left, right))
            {
                case false:
                    return GraphValue.False;
                case null:
                    result = null;
                    break;
            }

            left = right;
        }

        return BooleanValue.From(result);
    }

    private static bool? Compare(BinaryOperator comparison, GraphValue left, GraphValue right) => comparison switch
    {
        BinaryOperator.Equal => ValueComparison.Equals(left, right),
        BinaryOperator.NotEqual => !ValueComparison.Equals(left, right),
        _ => Inequality.Of(comparison).Holds(left, right),
    };
}
