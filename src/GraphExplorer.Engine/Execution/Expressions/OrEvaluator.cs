using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>OR over two or more operands: true as soon as one is true, else null if one is null.</summary>
internal sealed class OrEvaluator(Evaluator[] operands) : Evaluator
{
    internal override GraphValue Evaluate(ExecutionState state)
    {
        bool? result = false;
        foreach (var operand in operands)
        {
            switch (BooleanValue.Read(operand.Evaluate(state)))
            {
                case true:
                    return GraphValue.True;
                case null:
                    result = null;
                    break;
            }
        }

        return BooleanValue.From(result);
    }

    internal override bool IsTrue(ExecutionState state)
    {
        foreach (var operand in operands)
        {
            if (operand.IsTrue(state))
            {
                return true;
            }
        }

        return false;
    }
}
