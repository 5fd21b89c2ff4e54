namespace GraphExplorer.Engine.Functions.Numeric;

/// <summary>The trigonometric and hyperbolic functions; angles are in radians.</summary>
internal static class TrigonometricFunctions
{
    internal static IEnumerable<FunctionDefinition> All =>
    [
        Define("acos", "Answers the arccosine of a number.", Math.Acos),
        Define("asin", "Answers the arcsine of a number.", Math.Asin),
        Define("atan", "Answers the arctangent of a number.", Math.Atan),
        new FunctionDefinition("atan2(y :: FLOAT, x :: FLOAT) :: FLOAT", FunctionCategory.Trigonometric, "Answers the angle of the point (x, y).", (arguments, _) => Math.Atan2(Argument.Number(arguments[0], "atan2"), Argument.Number(arguments[1], "atan2"))),
        Define("cos", "Answers the cosine of an angle.", Math.Cos),
        Define("cosh", "Answers the hyperbolic cosine of a number.", Math.Cosh),
        Define("cot", "Answers the cotangent of an angle.", angle => 1 / Math.Tan(angle)),
        Define("coth", "Answers the hyperbolic cotangent of a number.", number => number == 0 ? double.NaN : 1 / Math.Tanh(number)),
        Define("degrees", "Converts radians to degrees.", angle => angle * (180 / Math.PI)),
        Define("haversin", "Answers half the versine of an angle.", angle => (1 - Math.Cos(angle)) / 2),
        new FunctionDefinition("pi() :: FLOAT", FunctionCategory.Trigonometric, "Answers the ratio of a circle's circumference to its diameter.", (_, _) => Math.PI),
        Define("radians", "Converts degrees to radians.", angle => angle / 180 * Math.PI),
        Define("sin", "Answers the sine of an angle.", Math.Sin),
        Define("sinh", "Answers the hyperbolic sine of a number.", Math.Sinh),
        Define("tan", "Answers the tangent of an angle.", Math.Tan),
        Define("tanh", "Answers the hyperbolic tangent of a number.", Math.Tanh),
    ];

    private static FunctionDefinition Define(string name, string description, Func<double, double> body) => new(
        $"{name}(input :: FLOAT) :: FLOAT",
        FunctionCategory.Trigonometric,
        description,
        (arguments, _) => body(Argument.Number(arguments[0], name)));
}
