using GraphExplorer.Engine.Functions;
using GraphExplorer.Engine.Functions.Lists;
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
                yield return Row(
                    function.Name, function.Category, function.Description, signature.Text, isBuiltIn, signature.Parameters, signature.ReturnType,
                    function.IsAggregating, function.Name.Equals("id", StringComparison.Ordinal));
            }
        }

        foreach (var form in builtIn ? IterationForm.All : [])
        {
            yield return Row(form.Name, form.Category, form.Description, form.Signature, true, form.Parameters, form.ReturnType, false, false);
        }
    }

    private static GraphValue[] Row(
        string name,
        string category,
        string description,
        string signature,
        bool isBuiltIn,
        IReadOnlyList<FunctionParameter> parameters,
        string returnType,
        bool isAggregating,
        bool isDeprecated) =>
        [name, category, description, signature, isBuiltIn, Arguments(parameters), returnType, isAggregating, GraphValue.Null, GraphValue.Null, isDeprecated];

    private static GraphValue Arguments(IReadOnlyList<FunctionParameter> parameters) => GraphValue.FromList([.. parameters.Select(Argument)]);

    private static GraphValue Argument(FunctionParameter parameter)
    {
        var name = parameter.Default is null ? parameter.Name : $"{parameter.Name} = {parameter.Default}";
        var entries = new List<KeyValuePair<string, GraphValue>>
        {
            new("name", parameter.Name),
            new("type", parameter.Type),
            new("description", $"{name} :: {parameter.Type}"),
            new("isDeprecated", false),
        };
        if (parameter.Default is not null)
        {
            entries.Add(new("default", parameter.Default));
        }

        return GraphValue.FromMap(MapValue.From(entries));
    }
}
