using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Execution.Sources;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Procedures;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Compilation;

/// <summary>Builds calls of procedures.</summary>
internal static class ProcedureCallBuilder
{
    /// <summary>The operator. Throws <see cref="GraphException"/> for an unknown procedure, column or a wrong number of arguments.</summary>
    internal static Operator Build(ProcedureCall call, OperatorBuilder builder)
    {
        var procedure = builder.Options.Procedures.Resolve(call.Name);
        var signature = procedure.Signature;
        var arguments = call.Arguments is null ? FromParameters(signature, builder) : FromExpressions(signature, call.Arguments, builder);
        var columns = call.Yield.Select(column => Place(signature, column.Column)).ToArray();
        int[] slots = [.. call.Yield.Select(column => builder.Slot(column.Variable))];
        return new ProcedureCallOperator(builder.Build(call.Source), procedure, arguments, columns, slots, call.Optional);
    }

    private static Evaluator?[] FromParameters(ProcedureSignature signature, OperatorBuilder builder) =>
        [.. signature.Inputs.Select(input => builder.Compile(new Parameter(input.Name)))];

    private static Evaluator?[] FromExpressions(ProcedureSignature signature, IReadOnlyList<Expression> arguments, OperatorBuilder builder)
    {
        var required = signature.Inputs.Count(input => input.Default is null);
        if (arguments.Count < required || arguments.Count > signature.Inputs.Count)
        {
            var bound = required == signature.Inputs.Count ? string.Empty : arguments.Count < required ? "at least " : "at most ";
            var expected = arguments.Count < required ? required : signature.Inputs.Count;
            throw new GraphException(
                StatusCodes.SyntaxError,
                $"Procedure call does not provide the required number of arguments: got {arguments.Count} expected {bound}{expected}.",
                hint: $"The procedure is {signature}.");
        }

        return [.. signature.Inputs.Select((_, place) => place < arguments.Count ? builder.Compile(arguments[place]) : null)];
    }

    private static int Place(ProcedureSignature signature, string column)
    {
        for (var i = 0; i < signature.Outputs.Count; i++)
        {
            if (string.Equals(signature.Outputs[i].Name, column, StringComparison.Ordinal))
            {
                return i;
            }
        }

        throw new GraphException(StatusCodes.SyntaxError, $"Unknown procedure output: `{column}`", hint: $"The procedure is {signature}.");
    }
}
