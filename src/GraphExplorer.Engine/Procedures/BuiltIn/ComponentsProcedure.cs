using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Procedures.BuiltIn;

/// <summary><c>dbms.components</c>: first the Neo4j kernel that tools look for, then ourselves.</summary>
internal sealed class ComponentsProcedure : IProcedure
{
    private static readonly string Version = typeof(ComponentsProcedure).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <inheritdoc/>
    public ProcedureSignature Signature { get; } = new(
        "dbms.components",
        [],
        [
            new ProcedureField("name", CypherTypeName.String),
            ProcedureField.ListOf("versions", CypherTypeName.String),
            new ProcedureField("edition", CypherTypeName.String),
        ],
        ProcedureMode.Dbms,
        "Lists the components and their versions.");

    /// <inheritdoc/>
    public IEnumerable<GraphValue[]> Call(ProcedureContext context, IReadOnlyList<GraphValue> arguments)
    {
        yield return ["Neo4j Kernel", GraphValue.FromList(DatabaseNames.KernelVersion), "community"];
        yield return ["GraphExplorer", GraphValue.FromList(Version), "embedded"];
    }
}
