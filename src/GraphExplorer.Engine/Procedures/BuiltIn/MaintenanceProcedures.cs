using GraphExplorer.Model;

namespace GraphExplorer.Engine.Procedures.BuiltIn;

/// <summary>Procedures that tools call and that have nothing to do here: indexes count as they are written, plans follow the schema.</summary>
internal static class MaintenanceProcedures
{
    internal static IEnumerable<IProcedure> All =>
    [
        new ProcedureDefinition("db.prepareForReplanning(timeOutSeconds = 300 :: INTEGER) :: VOID", "Brings the figures that plans are made with up to date, which they always are here.", (_, _) => []),
        new ProcedureDefinition("db.resampleIndex(indexName :: STRING) :: VOID", "Brings the figures of an index up to date, which they always are here.", ResampleIndex),
        new ProcedureDefinition("db.resampleOutdatedIndexes() :: VOID", "Brings the figures of all indexes up to date, which they always are here.", (_, _) => []),
        new ProcedureDefinition("dbms.listConfig(searchString =  '' :: STRING) :: (name :: STRING, description :: STRING, value :: STRING, dynamic :: BOOLEAN)", "Lists the settings; the engine alone has none.", (_, _) => [], ProcedureMode.Dbms),
        new ProcedureDefinition("dbms.showCurrentUser() :: (username :: STRING, roles :: LIST<STRING>, flags :: LIST<STRING>)", "Shows the current user; who may connect is decided outside the engine.", (_, _) => [[string.Empty, GraphValue.Null, GraphValue.FromList([])]], ProcedureMode.Dbms),
    ];

    private static IEnumerable<GraphValue[]> ResampleIndex(ProcedureContext context, IReadOnlyList<GraphValue> arguments)
    {
        var name = arguments[0].IsNull ? string.Empty : arguments[0].AsString();
        return context.Graph.Schema.FindIndex(name) is null
            ? throw new GraphException(StatusCodes.ProcedureCallFailed, $"There is no index called '{name}'.", hint: "SHOW INDEXES lists them.")
            : [];
    }
}
