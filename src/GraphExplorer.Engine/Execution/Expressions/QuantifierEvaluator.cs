using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Functions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>all(), any(), none() and single(), three-valued; null for a null list.</summary>
internal sealed class QuantifierEvaluator(ListQuantifier quantifier, int slot, Evaluator list, Evaluator predicate) : Evaluator
{
    internal override GraphValue Evaluate(ExecutionState state)
    {
        var source = list.Evaluate(state);
        if (source.IsNull)
        {
            return GraphValue.Null;
        }

        if (!source.IsList)
        {
            throw ValueDescription.Mismatch("List<Any>", source);
        }

        var matches = 0;
        var unknown = false;
        foreach (ref readonly var item in source.AsList().Span)
        {
            state.ThrowIfCancelled();
            state.Frame[slot] = item;
            switch (BooleanValue.Read(predicate.Evaluate(state)))
            {
                case null:
                    unknown = true;
                    break;
                case false when quantifier == ListQuantifier.All:
                    return GraphValue.False;
                case true when quantifier == ListQuantifier.Any:
                    return GraphValue.True;
                case true when quantifier == ListQuantifier.None || matches == 1:
                    if (quantifier != ListQuantifier.All)
                    {
                        return GraphValue.False;
                    }

                    break;
                case true:
                    matches++;
                    break;
            }
        }

        if (unknown)
        {
            return GraphValue.Null;
        }

        return quantifier switch
        {
            ListQuantifier.Any => GraphValue.False,
            ListQuantifier.Single => GraphValue.FromBoolean(matches == 1),
            _ => GraphValue.True,
        };
    }
}
