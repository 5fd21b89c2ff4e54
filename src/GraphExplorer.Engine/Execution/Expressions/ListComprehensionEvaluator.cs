using GraphExplorer.Engine.Functions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary><c>[x IN list WHERE predicate | value]</c>; null for a null list.</summary>
internal sealed class ListComprehensionEvaluator(int slot, Evaluator list, Evaluator? predicate, Evaluator? projection) : Evaluator
{
    private const long CheckedAfter = 1024 * 1024;

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

        var items = source.AsList().Span;
        var results = new GraphValue[items.Length];
        var count = 0;
        var bytes = 0L;
        var checkedBytes = 0L;
        foreach (ref readonly var item in items)
        {
            state.ThrowIfCancelled();
            state.Frame[slot] = item;
            if (predicate is null || predicate.IsTrue(state))
            {
                var result = projection is null ? item : projection.Evaluate(state);
                results[count++] = result;
                bytes += ValueSize.Of(result);
                if (bytes - checkedBytes > CheckedAfter)
                {
                    LargeValue.Check(state.Memory, bytes);
                    checkedBytes = bytes;
                }
            }
        }

        return LargeValue.Noted(GraphValue.FromList(count == results.Length ? results : results[..count]), state.Memory);
    }
}
