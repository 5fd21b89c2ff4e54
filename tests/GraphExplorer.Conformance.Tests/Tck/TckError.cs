using System.Text.RegularExpressions;
using GraphExplorer.Model;

namespace GraphExplorer.Conformance.Tests.Tck;

/// <summary>Compares an error with what a step expects. The TCK's kinds are Neo4j's titles, but for those of <see cref="Titles"/>; its details are its own.</summary>
internal static partial class TckError
{
    /// <summary>What differs, or null.</summary>
    internal static string? Compare(string step, GraphException? error, GraphException? atCompileTime)
    {
        var match = StepPattern().Match(step);
        if (error is null)
        {
            return "nothing was raised";
        }

        // Parameters are bound at runtime, and EXPLAIN needs none.
        if (match.Groups["time"].Value == "compile time" && atCompileTime is null && match.Groups["kind"].Value != "ParameterMissing")
        {
            return $"was raised at runtime only: {error.Code} {error.Message}";
        }

        var title = error.Code.Split('.')[^1];
        return Titles(match.Groups["kind"].Value).Contains(title) ? null : $"was {error.Code} {error.Message}";
    }

    private static string[] Titles(string kind) => kind switch
    {
        "SyntaxError" => ["SyntaxError", "ArgumentError", "SemanticError", "TypeError"],
        "ProcedureError" => ["ProcedureNotFound", "ProcedureCallFailed"],
        "TypeError" => ["TypeError", "SyntaxError", "ArgumentError"],
        "ArgumentError" => ["ArgumentError", "ArithmeticError", "TypeError"],
        "ConstraintVerificationFailed" => ["ConstraintValidationFailed"],
        "SemanticError" => ["SemanticError", "SyntaxError"],
        "Error" => ["SyntaxError", "TypeError", "ArgumentError", "SemanticError", "EntityNotFound", "ArithmeticError"],
        _ => [kind],
    };

    [GeneratedRegex("^an? (?<kind>\\w+) should be raised at (?<time>compile time|runtime|any time): (?<detail>.+)$")]
    private static partial Regex StepPattern();
}
