using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>One at least holds; of none, it does not hold.</summary>
/// <param name="Filters">the filters</param>
internal sealed record AnyFilter(SyntaxList<Filter> Filters) : Filter
{
    internal override bool ReadsRelationship => Filters.Any(filter => filter.ReadsRelationship);

    /// <inheritdoc/>
    public override string ToString() => $"({string.Join(" or ", Filters)})";
}
