using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>All hold; of none, it holds.</summary>
/// <param name="Filters">the filters</param>
internal sealed record AllFilter(SyntaxList<Filter> Filters) : Filter
{
    internal override bool ReadsRelationship => Filters.Any(filter => filter.ReadsRelationship);

    /// <inheritdoc/>
    public override string ToString() => $"({string.Join(" and ", Filters)})";
}
