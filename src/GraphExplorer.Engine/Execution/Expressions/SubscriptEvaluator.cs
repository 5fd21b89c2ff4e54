using System.Globalization;
using GraphExplorer.Engine.Functions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary><c>list[index]</c> (negative from the end, null outside) and <c>map[key]</c>, <c>entity[key]</c>.</summary>
internal sealed class SubscriptEvaluator(Evaluator target, Evaluator index) : Evaluator
{
    internal override GraphValue Evaluate(ExecutionState state)
    {
        var container = target.Evaluate(state);
        var at = index.Evaluate(state);
        if (container.IsNull || at.IsNull)
        {
            return GraphValue.Null;
        }

        if (container.IsList)
        {
            return Item(container.AsList(), at);
        }

        if (container.Kind is not (ValueKind.Map or ValueKind.Node or ValueKind.Relationship))
        {
            throw new GraphException(
                StatusCodes.TypeError,
                $"`{ValueDescription.Of(container)}` is not a collection or a map. Element access is only possible by performing a collection lookup using an integer index, or by performing a map lookup using a string key (found: {ValueDescription.Of(container)}[{ValueDescription.Of(at)}])");
        }

        return at.IsString
            ? PropertyReader.Read(state, container, at.AsString())
            : throw new GraphException(StatusCodes.TypeError, $"Cannot access a map '{ValueDescription.Of(container)}' by key '{ValueDescription.Of(at)}': it is no string");
    }

    private static GraphValue Item(ListValue list, GraphValue at)
    {
        if (!at.IsInteger)
        {
            throw new GraphException(
                StatusCodes.TypeError,
                at.IsFloat
                    ? $"Cannot access a list using an non-integer number index, got {GraphValueText.Format(at)}"
                    : $"Cannot access a list '{ValueDescription.Of(GraphValue.FromList(list))}' using a non-number index, got {ValueDescription.Of(at)}");
        }

        var position = at.AsInteger();
        if (position is > int.MaxValue or < int.MinValue)
        {
            throw new GraphException(
                StatusCodes.ArgumentError,
                string.Create(CultureInfo.InvariantCulture, $"Cannot index a list using a value greater than {int.MaxValue} or lesser than {int.MinValue}, got {position}"));
        }

        if (position < 0)
        {
            position += list.Count;
        }

        return position >= 0 && position < list.Count ? list[(int)position] : GraphValue.Null;
    }
}
