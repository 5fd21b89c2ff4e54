using GraphExplorer.Engine.Functions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary><c>list[from..to]</c>: negative bounds count from the end, bounds outside are cut. Null when list or a given bound is null.</summary>
internal sealed class SliceEvaluator(Evaluator target, Evaluator? from, Evaluator? to) : Evaluator
{
    internal override GraphValue Evaluate(ExecutionState state)
    {
        var container = target.Evaluate(state);
        var fromValue = from?.Evaluate(state) ?? 0;
        var toValue = to?.Evaluate(state) ?? long.MaxValue;
        if (container.IsNull || fromValue.IsNull || toValue.IsNull)
        {
            return GraphValue.Null;
        }

        if (!container.IsList)
        {
            throw ValueDescription.Mismatch("List<Any>", container);
        }

        var items = container.AsList().Span;
        var start = Bound(fromValue, items.Length);
        var end = Bound(toValue, items.Length);
        return start >= end ? GraphValue.FromList(ListValue.Empty) : start == 0 && end == items.Length ? container : LargeValue.Noted(GraphValue.FromList(items[start..end].ToArray()), state.Memory);
    }

    private static int Bound(GraphValue bound, int count)
    {
        if (!bound.IsInteger)
        {
            throw ValueDescription.Mismatch("Integer", bound);
        }

        var position = bound.AsInteger();
        return (int)Math.Clamp(position < 0 ? position + count : position, 0, count);
    }
}
