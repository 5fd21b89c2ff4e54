using GraphExplorer.Engine.Functions.Scalar;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Lists;

/// <summary>toIntegerList() and its like: item by item, null for an item that has no such form.</summary>
internal static class ListConversionFunctions
{
    internal static IEnumerable<FunctionDefinition> All =>
    [
        Define("toBooleanList", "BOOLEAN", ValueConverter.ToBoolean),
        Define("toFloatList", "FLOAT", ValueConverter.ToFloat),
        Define("toIntegerList", "INTEGER", ValueConverter.ToInteger),
        Define("toStringList", "STRING", ValueConverter.ToText),
    ];

    private static FunctionDefinition Define(string name, string type, Func<GraphValue, GraphValue> convert) => new(
        $"{name}(input :: LIST<ANY>) :: LIST<{type}>",
        FunctionCategory.List,
        $"Converts the items of a list to {type}; null for those that have no such form.",
        (arguments, _) =>
        {
            var items = Argument.List(arguments[0], name).Span;
            var results = new GraphValue[items.Length];
            for (var i = 0; i < items.Length; i++)
            {
                results[i] = convert(items[i]);
            }

            return GraphValue.FromList(results);
        });
}
