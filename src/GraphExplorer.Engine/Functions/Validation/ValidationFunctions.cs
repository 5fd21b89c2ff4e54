using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Validation;

/// <summary><c>apoc.util.validatePredicate()</c>, which GraphQL libraries for Neo4j put into WHERE.</summary>
internal static class ValidationFunctions
{
    private const string Name = "apoc.util.validatePredicate";

    internal static IEnumerable<FunctionDefinition> All =>
    [
        new FunctionDefinition(
            $"{Name}(predicate :: BOOLEAN, message :: STRING, params :: LIST<ANY>) :: BOOLEAN",
            FunctionCategory.Predicate,
            "Ends the statement with a message when a predicate is true, else answers true.",
            Validate)
        { AcceptsNull = true, IsPure = false },
    ];

    private static GraphValue Validate(ReadOnlySpan<GraphValue> arguments, FunctionContext context) => arguments[0].IsTrue
        ? throw ValidationFailure.Of($"function `{Name}`", arguments[1].IsNull ? "null" : Argument.String(arguments[1], Name), arguments[2])
        : true;
}
