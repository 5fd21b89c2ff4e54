using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Procedures.BuiltIn;

/// <summary><c>db.propertyKeys</c>.</summary>
internal sealed class PropertyKeysProcedure : IProcedure
{
    /// <inheritdoc/>
    public ProcedureSignature Signature { get; } = new(
        "db.propertyKeys",
        [],
        [new ProcedureField("propertyKey", CypherTypeName.String)],
        Description: "Lists all property keys that were ever used.");

    /// <inheritdoc/>
    public IEnumerable<GraphValue[]> Call(ProcedureContext context, IReadOnlyList<GraphValue> arguments)
    {
        var keys = context.Graph.Store.PropertyKeys;
        for (var id = 0; id < keys.Count; id++)
        {
            yield return [keys.Name(id)];
        }
    }
}
