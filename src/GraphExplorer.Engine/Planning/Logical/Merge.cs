using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Finds a pattern or makes it.</summary>
/// <param name="Source">the operator that feeds it</param>
/// <param name="Match">finds the pattern for one row</param>
/// <param name="Create">makes it where it was not found; its own source is an Argument</param>
/// <param name="OnMatch">set on what was found</param>
/// <param name="OnCreate">set on what was made</param>
internal sealed record Merge(
    LogicalPlan Source,
    LogicalPlan Match,
    CreatePattern Create,
    IReadOnlyList<SetItem> OnMatch,
    IReadOnlyList<SetItem> OnCreate) : BinaryPlan(Source, Match);
