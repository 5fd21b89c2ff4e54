using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>A chain of relationships that is repeated, in the order in which it is walked.</summary>
/// <param name="Start">the node that each repetition begins at</param>
/// <param name="StartPredicates">tested when a repetition begins</param>
/// <param name="Steps">the relationships</param>
/// <param name="Minimum">at least</param>
/// <param name="Maximum">at most; null for no bound</param>
/// <param name="Groups">the variables that its values go to</param>
/// <param name="NeedsHistory">whether a predicate looks further back than to the node that its relationship begins at</param>
internal sealed record RepeatedSegment(
    string Start,
    IReadOnlyList<Expression> StartPredicates,
    IReadOnlyList<RepeatedStep> Steps,
    long Minimum,
    long? Maximum,
    IReadOnlyList<GroupOutput> Groups,
    bool NeedsHistory)
{
    /// <summary>The variables that are bound only within a repetition.</summary>
    internal IEnumerable<string> InnerVariables => Steps.SelectMany(step => new[] { step.Relationship, step.Node }).Prepend(Start);

    /// <summary>The same with each predicate replaced.</summary>
    internal RepeatedSegment MapExpressions(Func<Expression, Expression> map) => this with
    {
        StartPredicates = [.. StartPredicates.Select(map)],
        Steps = [.. Steps.Select(step => step with { Predicates = [.. step.Predicates.Select(map)] })],
    };

    /// <summary>The same without the outputs that nothing reads.</summary>
    internal RepeatedSegment Keeping(IReadOnlySet<string> needed) =>
        Groups.All(group => needed.Contains(group.Variable)) ? this : this with { Groups = [.. Groups.Where(group => needed.Contains(group.Variable))] };
}
