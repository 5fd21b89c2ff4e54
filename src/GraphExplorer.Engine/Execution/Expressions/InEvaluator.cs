using GraphExplorer.Engine.Functions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>
/// IN, three-valued: true when an item equals the value, else null when that is unknown of an item. A list that is asked again and again
/// (a constant, a parameter, a variable of an outer row) gets a hash set.
/// </summary>
internal sealed class InEvaluator(Evaluator value, Evaluator list) : Evaluator
{
    private const int SmallestIndexed = 8;
    private ListValue? _last;
    private int _asked;
    private HashSet<GraphValue>? _index;
    private bool _holdsNull;

    internal override GraphValue Evaluate(ExecutionState state) => BooleanValue.From(Holds(state));

    internal override bool IsTrue(ExecutionState state) => Holds(state) == true;

    private bool? Holds(ExecutionState state)
    {
        var wanted = value.Evaluate(state);
        var container = list.Evaluate(state);
        if (container.IsNull)
        {
            return null;
        }

        if (!container.IsList)
        {
            throw ValueDescription.Mismatch("List<Any>", container);
        }

        var items = container.AsList();
        if (items.Count == 0)
        {
            return false;
        }

        if (wanted.IsNull)
        {
            return null;
        }

        return items.Count >= SmallestIndexed && CanBeHashed(wanted) && IsIndexed(items) ? FindHashed(wanted) : Find(wanted, items.Span);
    }

    private bool? FindHashed(GraphValue wanted) => _index!.Contains(wanted) ? true : _holdsNull ? null : false;

    private static bool? Find(GraphValue wanted, ReadOnlySpan<GraphValue> items)
    {
        bool? result = false;
        foreach (ref readonly var item in items)
        {
            switch (ValueComparison.Equals(wanted, item))
            {
                case true:
                    return true;
                case null:
                    result = null;
                    break;
            }
        }

        return result;
    }

    private bool IsIndexed(ListValue items)
    {
        if (!ReferenceEquals(items, _last))
        {
            _last = items;
            _asked = 0;
            _index = null;
            return false;
        }

        if (_index is null && ++_asked == 1)
        {
            Index(items.Span);
        }

        return _index is not null;
    }

    private void Index(ReadOnlySpan<GraphValue> items)
    {
        var index = new HashSet<GraphValue>(items.Length, ValueEquivalence.Instance);
        _holdsNull = false;
        foreach (ref readonly var item in items)
        {
            if (item.IsNull)
            {
                _holdsNull = true;
            }
            else if (CanBeHashed(item))
            {
                index.Add(item);
            }
            else if (item.Kind is ValueKind.List or ValueKind.Map)
            {
                return;
            }
        }

        _index = index;
    }

    // Equality and equivalence are one for these: no null inside, no NaN.
    private static bool CanBeHashed(GraphValue value) => value.Kind switch
    {
        ValueKind.List or ValueKind.Map or ValueKind.Null or ValueKind.Point => false,
        ValueKind.Float => !double.IsNaN(value.AsFloat()),
        _ => true,
    };
}
