using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Scalar;

/// <summary>toInteger(), toFloat(), toBoolean(), toString() and their …OrNull forms.</summary>
internal static class ConversionFunctions
{
    internal static IEnumerable<FunctionDefinition> All =>
    [
        .. Family("toInteger", "INTEGER", "BOOLEAN | STRING | INTEGER | FLOAT", "a String, Float, Integer or Boolean", FunctionCategory.Scalar, ValueConverter.ToInteger, ValueConverter.TakesForInteger),
        .. Family("toFloat", "FLOAT", "STRING | INTEGER | FLOAT", "a String, Float or Integer", FunctionCategory.Scalar, ValueConverter.ToFloat, ValueConverter.TakesForFloat),
        .. Family("toBoolean", "BOOLEAN", "BOOLEAN | STRING | INTEGER", "a Boolean, Integer or String", FunctionCategory.Scalar, ValueConverter.ToBoolean, ValueConverter.TakesForBoolean),
        .. Family("toString", "STRING", "ANY", "a String, Float, Integer, Boolean, Temporal or Duration", FunctionCategory.String, ValueConverter.ToText, _ => false),
    ];

    private static IEnumerable<FunctionDefinition> Family(
        string name,
        string type,
        string inputType,
        string expected,
        string category,
        Func<GraphValue, GraphValue> convert,
        Func<GraphValue, bool> takes)
    {
        yield return new FunctionDefinition(
            $"{name}(input :: {inputType}) :: {type}",
            category,
            $"Converts a value to {type}.",
            (arguments, _) =>
            {
                var result = convert(arguments[0]);
                return !result.IsNull || takes(arguments[0]) ? result : throw Argument.Invalid(name, expected, arguments[0]);
            });
        yield return new FunctionDefinition(
            $"{name}OrNull(input :: ANY) :: {type}",
            category,
            $"Converts a value to {type}; null when it has no such form.",
            (arguments, _) => convert(arguments[0]));
    }
}
