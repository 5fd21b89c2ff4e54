using GraphExplorer.Engine.Functions.Validation;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Procedures.BuiltIn;

/// <summary><c>apoc.util.validate</c>, which GraphQL libraries for Neo4j call.</summary>
internal static class ValidationProcedure
{
    internal static IEnumerable<IProcedure> All =>
    [
        new ProcedureDefinition(
            "apoc.util.validate(predicate :: BOOLEAN, message :: STRING, params :: LIST<ANY>) :: VOID",
            "Ends the statement with a message when a predicate is true.",
            (_, arguments) => Validate(arguments)),
    ];

    private static IEnumerable<GraphValue[]> Validate(IReadOnlyList<GraphValue> arguments) => arguments[0].IsTrue
        ? throw ValidationFailure.Of("procedure `apoc.util.validate`", arguments[1].IsNull ? "null" : arguments[1].AsString(), arguments[2])
        : [];
}
