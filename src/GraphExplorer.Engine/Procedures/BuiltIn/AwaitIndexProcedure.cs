using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Procedures.BuiltIn;

/// <summary><c>db.awaitIndex</c>: an index is full as soon as it is made.</summary>
internal sealed class AwaitIndexProcedure : IProcedure
{
    /// <inheritdoc/>
    public ProcedureSignature Signature { get; } = new(
        "db.awaitIndex",
        [new ProcedureField("indexName", CypherTypeName.String), new ProcedureField("timeOutSeconds", new CypherType(CypherTypeName.Integer, false, []), 300)],
        [],
        Description: "Waits until an index is online.");

    /// <inheritdoc/>
    public IEnumerable<GraphValue[]> Call(ProcedureContext context, IReadOnlyList<GraphValue> arguments)
    {
        var name = arguments[0].IsNull ? string.Empty : arguments[0].AsString();
        return context.Graph.Schema.FindIndex(name) is null
            ? throw new GraphException(StatusCodes.ProcedureCallFailed, $"There is no index called '{name}'.", hint: "SHOW INDEXES lists them.")
            : [];
    }
}
