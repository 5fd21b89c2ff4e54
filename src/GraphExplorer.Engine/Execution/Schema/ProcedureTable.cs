using GraphExplorer.Engine.Procedures;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Schema;

/// <summary>SHOW PROCEDURES.</summary>
internal sealed class ProcedureTable(ProcedureRegistry procedures) : ShowTable
{
    /// <inheritdoc/>
    internal override IEnumerable<GraphValue[]> Rows(ExecutionState state)
    {
        foreach (var procedure in procedures.Procedures)
        {
            var signature = procedure.Signature;
            yield return
            [
                signature.Name, signature.Description, signature.Mode.ToString().ToUpperInvariant(), signature.Mode == ProcedureMode.Dbms,
                signature.ToString(), Fields(signature.Inputs), Fields(signature.Outputs), false, GraphValue.Null, GraphValue.Null, false,
                GraphValue.FromMap(MapValue.Of(("deprecated", false))),
            ];
        }
    }

    private static GraphValue Fields(IReadOnlyList<ProcedureField> fields) => GraphValue.FromList([.. fields.Select(Field)]);

    private static GraphValue Field(ProcedureField field)
    {
        var type = ProcedureSignature.TypeText(field.Type);
        return GraphValue.FromMap(MapValue.Of(("name", field.Name), ("type", type), ("description", $"{field.Name} :: {type}"), ("isDeprecated", false)));
    }
}
