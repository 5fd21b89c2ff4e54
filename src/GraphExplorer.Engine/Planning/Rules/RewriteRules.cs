namespace GraphExplorer.Engine.Planning.Rules;

/// <summary>The rules in the order in which they run.</summary>
internal static class RewriteRules
{
    /// <summary>The rules; why each stands where it does is said beside it.</summary>
    internal static IReadOnlyList<IPlanRule> InOrder(PlannerServices services) =>
    [
        new SortLimitToTop(),
        new ExhaustiveLimit(),
    ];
}
