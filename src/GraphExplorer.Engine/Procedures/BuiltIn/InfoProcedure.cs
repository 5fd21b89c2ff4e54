using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Procedures.BuiltIn;

/// <summary><c>db.info</c> and <c>dbms.info</c>.</summary>
internal sealed class InfoProcedure(string name, ProcedureMode mode) : IProcedure
{
    /// <inheritdoc/>
    public ProcedureSignature Signature { get; } = new(
        name,
        [],
        [new ProcedureField("id", CypherTypeName.String), new ProcedureField("name", CypherTypeName.String), new ProcedureField("creationDate", CypherTypeName.String)],
        mode,
        "Tells the id and the name of the database.");

    /// <inheritdoc/>
    public IEnumerable<GraphValue[]> Call(ProcedureContext context, IReadOnlyList<GraphValue> arguments)
    {
        yield return [context.Graph.Store.DatabaseId, DatabaseNames.Default, GraphValue.Null];
    }
}
