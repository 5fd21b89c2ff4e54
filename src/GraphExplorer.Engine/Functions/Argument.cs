using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions;

/// <summary>Reads a function's arguments and refuses those of a wrong type.</summary>
internal static class Argument
{
    internal static string String(GraphValue value, string function) => value.IsString
        ? value.AsString()
        : throw new GraphException(
            StatusCodes.TypeError,
            $"Expected a string value for `{function}`, but got: {ValueDescription.Of(value)}; consider converting it with toString().");

    internal static long Integer(GraphValue value, string function) => value.IsInteger
        ? value.AsInteger()
        : throw new GraphException(StatusCodes.TypeError, $"Expected an integer value for `{function}`, but got: {ValueDescription.Of(value)}");

    internal static double Number(GraphValue value, string function) => value.IsNumber
        ? value.AsFloat()
        : throw new GraphException(StatusCodes.TypeError, $"{function}() requires numbers, but got: {ValueDescription.Of(value)}");

    internal static ListValue List(GraphValue value, string function) => value.IsList
        ? value.AsList()
        : throw Invalid(function, "a List", value);

    /// <summary>An argument of a wrong type: <c>Invalid input for function 'size()': Expected a String or List, got: Long(1)</c>.</summary>
    internal static GraphException Invalid(string function, string expected, GraphValue actual) =>
        new(StatusCodes.TypeError, $"Invalid input for function '{function}()': Expected {expected}, got: {ValueDescription.Of(actual)}");

    /// <summary>An argument of the right type that the function cannot take.</summary>
    internal static GraphException OutOfRange(string message) => new(StatusCodes.ArgumentError, message);
}
