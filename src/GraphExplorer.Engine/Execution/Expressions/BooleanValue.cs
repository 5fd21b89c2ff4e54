using GraphExplorer.Engine.Functions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>Converts between Cypher booleans and .NET's three-valued ones.</summary>
internal static class BooleanValue
{
    /// <summary>True, false or null. Throws <see cref="GraphException"/> (TypeError) for all else.</summary>
    internal static bool? Read(GraphValue value) => value.IsBoolean
        ? value.IsTrue
        : value.IsNull ? null : throw ValueDescription.Mismatch("Boolean", value);

    internal static GraphValue From(bool? value) => value is { } known ? GraphValue.FromBoolean(known) : GraphValue.Null;
}
