using GraphExplorer.Engine.Execution.Expressions;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Compilation;

/// <summary>Runs a subquery of an expression on the row that the expression is evaluated on.</summary>
internal sealed class NestedPlanEvaluator(NestedPlanKind kind, Operator root, int resultSlot) : Evaluator
{
    private readonly List<GraphValue> _items = [];

    /// <inheritdoc/>
    internal override GraphValue Evaluate(ExecutionState state) => kind switch
    {
        NestedPlanKind.Exists => Exists(state),
        NestedPlanKind.Count => Count(state),
        NestedPlanKind.Single => Single(state),
        _ => Collect(state),
    };

    /// <inheritdoc/>
    internal override bool IsTrue(ExecutionState state) => kind == NestedPlanKind.Exists ? Exists(state) : base.IsTrue(state);

    private bool Exists(ExecutionState state)
    {
        root.Open(state);
        var found = root.MoveNext(state);
        root.Close();
        return found;
    }

    private long Count(ExecutionState state)
    {
        root.Open(state);
        var count = 0L;
        while (root.MoveNext(state))
        {
            state.ThrowIfCancelled();
            count++;
        }

        root.Close();
        return count;
    }

    private GraphValue Single(ExecutionState state)
    {
        root.Open(state);
        var value = root.MoveNext(state) ? state.Frame[resultSlot] : GraphValue.Null;
        root.Close();
        return value;
    }

    private GraphValue Collect(ExecutionState state)
    {
        root.Open(state);
        _items.Clear();
        var bytes = 0L;
        while (root.MoveNext(state))
        {
            state.ThrowIfCancelled();
            var item = state.Frame[resultSlot];
            var size = ValueSize.Of(item);
            state.Memory.Take(size);
            bytes += size;
            _items.Add(item);
        }

        // Whoever keeps the list beyond this row accounts for it.
        root.Close();
        state.Memory.Release(bytes);
        var list = GraphValue.FromList([.. _items]);
        _items.Clear();
        return LargeValue.Noted(list, state.Memory);
    }
}
