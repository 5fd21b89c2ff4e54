using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Execution.Schema;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Procedures.BuiltIn;

/// <summary><c>dbms.listConfig</c>: SHOW SETTINGS as a procedure.</summary>
internal sealed class ListConfigProcedure(IReadOnlyList<Setting> settings) : IProcedure
{
    /// <inheritdoc/>
    public ProcedureSignature Signature { get; } = new(
        "dbms.listConfig",
        [new ProcedureField("searchString", new CypherType(CypherTypeName.String, false, []), string.Empty)],
        [
            new ProcedureField("name", CypherTypeName.String),
            new ProcedureField("description", CypherTypeName.String),
            new ProcedureField("value", CypherTypeName.String),
            new ProcedureField("dynamic", CypherTypeName.Boolean),
        ],
        ProcedureMode.Dbms,
        "List the currently active configuration settings of Neo4j.");

    /// <inheritdoc/>
    public IEnumerable<GraphValue[]> Call(ProcedureContext context, IReadOnlyList<GraphValue> arguments)
    {
        var search = arguments is [{ IsString: true } text, ..] ? text.AsString() : string.Empty;
        foreach (var setting in settings.Where(setting => setting.Name.Contains(search, StringComparison.OrdinalIgnoreCase)))
        {
            yield return [setting.Name, setting.Description, setting.Value, false];
        }
    }
}
