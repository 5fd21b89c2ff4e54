using GraphExplorer.Model;

namespace GraphExplorer.Engine.Procedures.BuiltIn;

/// <summary>Procedures that tools call and that have little to do here: figures are gathered anew by themselves, plans follow the schema.</summary>
internal static class MaintenanceProcedures
{
    internal static IEnumerable<IProcedure> All =>
    [
        new ProcedureDefinition("db.prepareForReplanning(timeOutSeconds = 300 :: INTEGER) :: VOID", "Forgets the figures that plans are made with, so that they are gathered anew.", Forget),
        new ProcedureDefinition("db.resampleIndex(indexName :: STRING) :: VOID", "Forgets the figures of an index, so that they are gathered anew.", ResampleIndex),
        new ProcedureDefinition("db.resampleOutdatedIndexes() :: VOID", "Forgets the figures that plans are made with, so that they are gathered anew.", Forget),
        new ProcedureDefinition("dbms.listConfig(searchString =  '' :: STRING) :: (name :: STRING, description :: STRING, value :: STRING, dynamic :: BOOLEAN)", "Lists the settings; the engine alone has none.", (_, _) => [], ProcedureMode.Dbms),
        new ProcedureDefinition("dbms.showCurrentUser() :: (username :: STRING, roles :: LIST<STRING>, flags :: LIST<STRING>)", "Shows the current user; who may connect is decided outside the engine.", (_, _) => [[string.Empty, GraphValue.Null, GraphValue.FromList([])]], ProcedureMode.Dbms),
    ];

    private static IEnumerable<GraphValue[]> ResampleIndex(ProcedureContext context, IReadOnlyList<GraphValue> arguments)
    {
        var name = arguments[0].IsNull ? string.Empty : arguments[0].AsString();
        return context.Graph.Schema.FindIndex(name) is null
            ? throw new GraphException(StatusCodes.ProcedureCallFailed, $"There is no index called '{name}'.", hint: "SHOW INDEXES lists them.")
            : Forget(context, arguments);
    }

    private static IEnumerable<GraphValue[]> Forget(ProcedureContext context, IReadOnlyList<GraphValue> arguments)
    {
        context.Graph.Store.Statistics.Clear();
        return [];
    }
}
