using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Semantics;

/// <summary>The errors of the semantic check, in Neo4j's words; all have the code of a syntax error, as Neo4j gives it.</summary>
internal static class SemanticErrors
{
    internal static GraphException Syntax(string message, SourcePosition position, string? hint = null) =>
        new(StatusCodes.SyntaxError, message, position, hint);

    internal static GraphException UndefinedVariable(string name, Scope scope, SourcePosition position) => Syntax(
        $"Variable `{name}` not defined",
        position,
        scope.HintFor(name) ?? (NearestName.Find(name, scope.Names.Distinct()) is { } nearest ? $"Did you mean `{nearest}`?" : null));

    internal static GraphException AlreadyDeclared(string name, SourcePosition position) =>
        Syntax($"Variable `{name}` already declared", position, "Give it another name.");

    internal static GraphException TypeMismatch(ValueKinds expected, StaticType actual, SourcePosition position, string? hint = null) =>
        Syntax($"Type mismatch: expected {KindNames.Of(expected)} but was {actual}", position, hint);

    internal static GraphException ConflictingType(string name, StaticType actual, StaticType expected, SourcePosition position) =>
        Syntax($"Type mismatch: {name} defined with conflicting type {actual} (expected {expected})", position, "Give one of the two another name.");
}
