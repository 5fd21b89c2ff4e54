using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Procedures.BuiltIn;

/// <summary><c>db.awaitIndexes</c>: indexes are full as soon as they are made, so there is nothing to wait for.</summary>
internal sealed class AwaitIndexesProcedure : IProcedure
{
    /// <inheritdoc/>
    public ProcedureSignature Signature { get; } = new(
        "db.awaitIndexes",
        [new ProcedureField("timeOutSeconds", new CypherType(CypherTypeName.Integer, false, []), 300)],
        [],
        Description: "Waits until all indexes are online.");

    /// <inheritdoc/>
    public IEnumerable<GraphValue[]> Call(ProcedureContext context, IReadOnlyList<GraphValue> arguments) => [];
}
