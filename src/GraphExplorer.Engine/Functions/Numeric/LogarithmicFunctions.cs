namespace GraphExplorer.Engine.Functions.Numeric;

/// <summary>e(), exp(), log(), log10() and sqrt().</summary>
internal static class LogarithmicFunctions
{
    internal static IEnumerable<FunctionDefinition> All =>
    [
        new FunctionDefinition("e() :: FLOAT", FunctionCategory.Logarithmic, "Answers the base of the natural logarithm.", (_, _) => Math.E),
        Define("exp", "Answers e to the power of a number.", Math.Exp),
        Define("log", "Answers the natural logarithm of a number.", Math.Log),
        Define("ln", "Answers the natural logarithm of a number.", Math.Log),
        Define("log10", "Answers the common logarithm of a number.", Math.Log10),
        Define("sqrt", "Answers the square root of a number.", Math.Sqrt),
    ];

    private static FunctionDefinition Define(string name, string description, Func<double, double> body) => new(
        $"{name}(input :: FLOAT) :: FLOAT",
        FunctionCategory.Logarithmic,
        description,
        (arguments, _) => body(Argument.Number(arguments[0], name)));
}
