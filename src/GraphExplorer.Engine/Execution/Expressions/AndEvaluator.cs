using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>AND over two or more operands: false as soon as one is false, else null if one is null.</summary>
internal sealed class AndEvaluator(Evaluator[] operands) : Evaluator
{
    internal override GraphValue Evaluate(ExecutionState state)
    {
        bool? result = true;
        foreach (var operand in operands)
        {
            switch (BooleanValue.Read(operand.Evaluate(state)))
            {
                case false:
                    return GraphValue.False;
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
            if (!operand.IsTrue(state))
            {
                return false;
            }
        }

        return true;
    }
}
