using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Execution.Expressions;
using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Model;
using GraphExplorer.Storage.Vectors;

namespace GraphExplorer.Engine.Execution.Columnar.Expressions;

/// <summary>Comparisons of one property, all of which must hold, with values that are the same on all rows: <c>a &lt;= n.key &lt; b</c>.</summary>
internal sealed class PropertyComparison(Column column, LazyToken key, (BinaryOperator Operator, Evaluator Bound)[] comparisons, bool mayFail) : PropertyPredicate(column, key)
{
    private readonly GraphValue[] _bounds = new GraphValue[comparisons.Length];
    private bool _isReady;

    /// <inheritdoc/>
    internal override bool MayFail => mayFail;

    /// <inheritdoc/>
    protected override bool Prepare(ExecutionState state)
    {
        var isSame = _isReady;
        for (var i = 0; i < _bounds.Length; i++)
        {
            var bound = comparisons[i].Bound.Evaluate(state);
            isSame = isSame && bound == _bounds[i];
            _bounds[i] = bound;
        }

        if (!isSame)
        {
            Whole = RangeOf();
            _isReady = true;
        }

        return !Array.Exists(_bounds, bound => bound.IsNull);
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

    private ValueRange? RangeOf()
    {
        ValueRange? range = null;
        for (var i = 0; i < _bounds.Length; i++)
        {
            if (One(comparisons[i].Operator, _bounds[i]) is not { } one)
            {
                return null;
            }

            range = range?.And(one) ?? one;
        }

        return range;
    }

    private static ValueRange? One(BinaryOperator comparison, GraphValue bound) => comparison switch
    {
        BinaryOperator.Equal => ValueRange.EqualTo(bound),
        BinaryOperator.LessThan => ValueRange.LessThan(bound),
        BinaryOperator.LessThanOrEqual => ValueRange.AtMost(bound),
        BinaryOperator.GreaterThan => ValueRange.GreaterThan(bound),
        BinaryOperator.GreaterThanOrEqual => ValueRange.AtLeast(bound),
        _ => null,
    };
}
