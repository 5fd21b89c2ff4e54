using GraphExplorer.Engine.Functions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Schema;

/// <summary>SHOW FUNCTIONS: a row for each way to call a function.</summary>
internal sealed class FunctionTable(FunctionRegistry functions, string? filter) : ShowTable
{
    /// <inheritdoc/>
    internal override IEnumerable<GraphValue[]> Rows(ExecutionState state)
    {
        var builtIn = filter is null || !filter.StartsWith("USER DEFINED", StringComparison.Ordinal);
        var registered = filter is null || !filter.StartsWith("BUILT IN", StringComparison.Ordinal);
        foreach (var function in functions.Functions)
        {
            var isBuiltIn = FunctionRegistry.BuiltIn.Find(function.Name) is not null;
            if (isBuiltIn ? !builtIn : !registered)
            {
                continue;
            }

            foreach (var signature in function.Signatures)
            {
                yield return
                [
                    function.Name, function.Category, function.Description,
                    signature.Text, isBuiltIn, Arguments(signature), signature.ReturnType, function.IsAggregating, GraphValue.Null, GraphValue.Null, false,
                ];
            }
        }
    }

    private static GraphValue Arguments(FunctionSignature signature) => GraphValue.FromList([.. signature.Parameters.Select(Argument)]);

    private static GraphValue Argument(FunctionParameter parameter) => GraphValue.FromMap(MapValue.Of(
        ("name", parameter.Name),
        ("type", parameter.Type),
        ("description", $"{parameter.Name} :: {parameter.Type}"),
        ("isDeprecated", false)));
}
