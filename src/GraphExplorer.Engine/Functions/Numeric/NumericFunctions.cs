using GraphExplorer.Engine.Execution.Expressions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Numeric;

/// <summary>abs(), ceil(), floor(), sign(), isNaN() and rand().</summary>
internal static class NumericFunctions
{
    internal static IEnumerable<FunctionDefinition> All =>
    [
        new FunctionDefinition("abs(input :: INTEGER | FLOAT) :: INTEGER | FLOAT", FunctionCategory.Numeric, "Answers the absolute value of a number.", Absolute),
        Define("ceil", "Answers the smallest whole number that is not less than a number.", Math.Ceiling),
        Define("ceiling", "Answers the smallest whole number that is not less than a number.", Math.Ceiling),
        Define("floor", "Answers the largest whole number that is not greater than a number.", Math.Floor),
        new FunctionDefinition("sign(input :: INTEGER | FLOAT) :: INTEGER", FunctionCategory.Numeric, "Answers -1, 0 or 1 as a number is negative, zero or positive.", Sign),
        new FunctionDefinition("isNaN(input :: INTEGER | FLOAT) :: BOOLEAN", FunctionCategory.Numeric, "Answers whether a number is NaN.", (arguments, _) => double.IsNaN(Argument.Number(arguments[0], "isNaN"))),
        new FunctionDefinition("rand() :: FLOAT", FunctionCategory.Numeric, "Answers a random number from 0, included, to 1, excluded.", (_, _) => Random.Shared.NextDouble()) { IsPure = false, IsDeterministic = false },
    ];

    private static FunctionDefinition Define(string name, string description, Func<double, double> body) => new(
        $"{name}(input :: FLOAT) :: FLOAT",
        FunctionCategory.Numeric,
        description,
        (arguments, _) => body(Argument.Number(arguments[0], name)));

    private static GraphValue Absolute(ReadOnlySpan<GraphValue> arguments, FunctionContext context)
    {
        if (arguments[0].IsInteger)
        {
            return arguments[0].AsInteger() == long.MinValue ? throw Arithmetic.Overflow() : Math.Abs(arguments[0].AsInteger());
        }

        return Math.Abs(Argument.Number(arguments[0], "abs"));
    }

    private static GraphValue Sign(ReadOnlySpan<GraphValue> arguments, FunctionContext context)
    {
        var number = Argument.Number(arguments[0], "sign");
        return number > 0 ? 1 : number < 0 ? -1 : 0;
    }
}
