using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Planning.Rules;

/// <summary>
/// Filters on top of each other, or of an expand, test in one place.
/// <code>
/// before: Filter(p) ← Filter(q)      Filter(p) ← Expand
/// after:  Filter(q, p)               Expand(p)
/// </code>
/// </summary>
internal sealed class MergeFilters : IPlanRule
{
    /// <inheritdoc/>
    public LogicalPlan Apply(LogicalPlan plan) => plan switch
    {
        Filter { Source: Filter below } filter => filter with { Source = below.Source, Predicates = [.. below.Predicates, .. filter.Predicates] },
        Filter { Source: Expand expand } filter => expand with { Predicates = [.. expand.Predicates, .. filter.Predicates], EstimatedRows = filter.EstimatedRows },
        _ => plan,
    };
}
