using GraphExplorer.Engine.Execution.Expressions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Graph;

/// <summary>keys() and properties().</summary>
internal static class PropertyFunctions
{
    internal static IEnumerable<FunctionDefinition> All =>
    [
        new FunctionDefinition("keys(input :: NODE | RELATIONSHIP | MAP) :: LIST<STRING>", FunctionCategory.List, "Answers the keys of a node, relationship or map.", Keys) { IsPure = false },
        new FunctionDefinition("properties(input :: NODE | RELATIONSHIP | MAP) :: MAP", FunctionCategory.Scalar, "Answers the properties of a node, relationship or map.", Properties) { IsPure = false },
    ];

    private static GraphValue Keys(ReadOnlySpan<GraphValue> arguments, FunctionContext context) =>
        GraphValue.FromList([.. Map(arguments[0], context, "keys").Keys.Select(GraphValue.FromString)]);

    private static GraphValue Properties(ReadOnlySpan<GraphValue> arguments, FunctionContext context) =>
        GraphValue.FromMap(Map(arguments[0], context, "properties"));

    private static MapValue Map(GraphValue value, FunctionContext context, string function) =>
        value.IsNode || value.IsRelationship || value.IsMap
            ? new EntityReader().Properties(context.State, value)
            : throw Argument.Invalid(function, "a node, a relationship or a literal map", value);
}
