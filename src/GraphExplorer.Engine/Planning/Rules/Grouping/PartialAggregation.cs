using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Rules.Counting;

namespace GraphExplorer.Engine.Planning.Rules.Grouping;

/// <summary>How aggregations of parts are put together.</summary>
internal static class PartialAggregation
{
    /// <summary>
    /// The aggregation over the values of the parts, each in a variable, that is exactly the one of the whole; null where there is none:
    /// sums of floats depend on the order, lists too.
    /// </summary>
    internal static Expression? Of(Expression aggregate, string part)
    {
        if (CountedValue.TryRead(aggregate, out _))
        {
            return CountedValue.Sum(new Variable(part));
        }

        return aggregate switch
        {
            FunctionInvocation { Aggregates: false, Name: [var name], Arguments: [_] } call when Is(name, "min") || Is(name, "max") =>
                call with { Distinct = false, Arguments = [new Variable(part)] },
            FunctionInvocation { Aggregates: false, Distinct: false, Name: [var name], Arguments: [var value] } when Is(name, "sum") && IsSmallInteger(value) =>
                CountedValue.Sum(new Variable(part)),
            _ => null,
        };
    }

    private static bool Is(string name, string function) => string.Equals(name, function, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a value is null or an integer so small that no sum of them is too large.</summary>
    private static bool IsSmallInteger(Expression value) => value switch
    {
        IntegerLiteral { Value: >= int.MinValue and <= int.MaxValue } => true,
        UnaryOperation { Operator: UnaryOperator.Minus, Operand: IntegerLiteral { Value: <= int.MaxValue } } => true,
        NullLiteral => true,
        FunctionInvocation { Name: [var name], Distinct: false } => Is(name, "size") || Is(name, "length"),
        CaseExpression choice => choice.Alternatives.All(alternative => IsSmallInteger(alternative.Result)) && (choice.Default is null || IsSmallInteger(choice.Default)),
        _ => false,
    };
}
