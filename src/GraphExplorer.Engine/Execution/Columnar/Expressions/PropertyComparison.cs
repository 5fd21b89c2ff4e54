using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Execution.Expressions;
using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Columnar.Expressions;

/// <summary>Comparisons of one property, all of which must hold, with values that are the same on all rows: <c>a &lt;= n.key &lt; b</c>.</summary>
internal sealed class PropertyComparison(Column column, LazyToken key, (BinaryOperator Operator, Evaluator Bound)[] comparisons, bool mayFail) : PropertyPredicate(column, key)
{
    private readonly GraphValue[] _bounds = new GraphValue[comparisons.Length];

    /// <inheritdoc/>
    internal override bool MayFail => mayFail;

    /// <inheritdoc/>
    protected override bool Prepare(ExecutionState state)
    {
        for (var i = 0; i < _bounds.Length; i++)
        {
            _bounds[i] = comparisons[i].Bound.Evaluate(state);
            if (_bounds[i].IsNull)
            {
                return false;
            }
        }

        Range = RangeOf();
        return true;
    }

    /// <inheritdoc/>
    protected override bool Holds(GraphValue value, ExecutionState state)
    {
        if (value.IsNull)
        {
            return false;
        }

        for (var i = 0; i < comparisons.Length; i++)
        {
            var holds = comparisons[i].Operator switch
            {
                BinaryOperator.Equal => ValueComparison.Equals(value, _bounds[i]),
                BinaryOperator.NotEqual => !ValueComparison.Equals(value, _bounds[i]),
                var inequality => Inequality.Of(inequality).Holds(value, _bounds[i]),
            };
            if (holds != true)
            {
                return false;
            }
        }

        return true;
    }

    private (long First, long Last)? RangeOf()
    {
        var (first, last) = (long.MinValue, long.MaxValue);
        for (var i = 0; i < _bounds.Length; i++)
        {
            if (!_bounds[i].IsInteger || comparisons[i].Operator == BinaryOperator.NotEqual)
            {
                return null;
            }

            var bound = _bounds[i].AsInteger();
            switch (comparisons[i].Operator)
            {
                case BinaryOperator.Equal:
                    first = Math.Max(first, bound);
                    last = Math.Min(last, bound);
                    break;
                case BinaryOperator.GreaterThanOrEqual:
                    first = Math.Max(first, bound);
                    break;
                case BinaryOperator.LessThanOrEqual:
                    last = Math.Min(last, bound);
                    break;
                case BinaryOperator.GreaterThan when bound < long.MaxValue:
                    first = Math.Max(first, bound + 1);
                    break;
                case BinaryOperator.LessThan when bound > long.MinValue:
                    last = Math.Min(last, bound - 1);
                    break;
                default:
                    return (1, 0);
            }
        }

        return (first, last);
    }
}
