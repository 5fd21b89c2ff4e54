using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Planning.Factorisation;

/// <summary>Aggregations over rows that each stand for many equal ones.</summary>
internal static class WeightedAggregates
{
    /// <summary>Whether the aggregation can be had of rows with multiplicities: counts, sums of what is certainly an integer, and what ignores repetition.</summary>
    internal static bool Admits(NamedExpression aggregate) =>
        Repetition.IsIgnoredBy(aggregate) || aggregate.Expression is CountStar || Counted(aggregate.Expression) is not null || Summed(aggregate.Expression) is not null;

    /// <summary>The aggregation over rows whose multiplicity is a product of variables.</summary>
    internal static NamedExpression Of(NamedExpression aggregate, IReadOnlyList<string> multiplicities)
    {
        if (multiplicities.Count == 0 || Repetition.IsIgnoredBy(aggregate))
        {
            return aggregate;
        }

        var weight = multiplicities.Select(Expression (name) => new Variable(name)).Aggregate((all, one) => new BinaryOperation(BinaryOperator.Multiply, all, one));
        var item = Counted(aggregate.Expression) is { } counted
            ? new CaseExpression(null, [new CaseAlternative([new NullPredicate(counted, false)], new IntegerLiteral(0))], weight)
            : Summed(aggregate.Expression) is { } summed
                ? new BinaryOperation(BinaryOperator.Multiply, summed, weight)
                : weight;
        return aggregate with { Expression = new FunctionInvocation(["sum"], false, [item]) { Position = aggregate.Expression.Position } };
    }

    /// <summary>The aggregation with <c>count(*)</c> in the place of a count of a variable that is never null.</summary>
    internal static NamedExpression Simplified(NamedExpression aggregate, Func<string, bool> isPresent) =>
        Counted(aggregate.Expression) is Variable variable && isPresent(variable.Name)
            ? aggregate with { Expression = new CountStar { Position = aggregate.Expression.Position } }
            : aggregate;

    private static Expression? Counted(Expression aggregate) => Argument(aggregate, "count");

    private static Expression? Summed(Expression aggregate) => Argument(aggregate, "sum") is { } summed && IsInteger(summed) ? summed : null;

    private static Expression? Argument(Expression aggregate, string function) =>
        aggregate is FunctionInvocation { Name: [var name], Distinct: false, Arguments: [var argument] } && string.Equals(name, function, StringComparison.OrdinalIgnoreCase)
            ? argument
            : null;

    private static bool IsInteger(Expression expression) => expression switch
    {
        IntegerLiteral => true,
        UnaryOperation { Operator: UnaryOperator.Minus or UnaryOperator.Plus } sign => IsInteger(sign.Operand),
        CaseExpression choice => choice.Alternatives.All(alternative => IsInteger(alternative.Result)) && choice.Default is { } otherwise && IsInteger(otherwise),
        _ => false,
    };
}
