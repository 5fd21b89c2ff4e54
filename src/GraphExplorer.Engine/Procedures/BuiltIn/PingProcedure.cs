using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Procedures.BuiltIn;

/// <summary><c>db.ping</c>.</summary>
internal sealed class PingProcedure : IProcedure
{
    /// <inheritdoc/>
    public ProcedureSignature Signature { get; } =
        new("db.ping", [], [new ProcedureField("success", CypherTypeName.Boolean)], Description: "Tells that the database answers.");

    /// <inheritdoc/>
    public IEnumerable<GraphValue[]> Call(ProcedureContext context, IReadOnlyList<GraphValue> arguments)
    {
        yield return [true];
    }
}
