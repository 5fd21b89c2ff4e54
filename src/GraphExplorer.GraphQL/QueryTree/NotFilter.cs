namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>The filter does not hold.</summary>
/// <param name="Inner">the filter</param>
internal sealed record NotFilter(Filter Inner) : Filter
{
    internal override bool ReadsRelationship => Inner.ReadsRelationship;

    /// <inheritdoc/>
    public override string ToString() => $"not {Inner}";
}
