namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>A property is missing.</summary>
/// <param name="Subject">whose property</param>
/// <param name="Property">which</param>
internal sealed record MissingFilter(Subject Subject, string Property) : Filter
{
    internal override bool ReadsRelationship => Subject == Subject.Relationship;

    /// <inheritdoc/>
    public override string ToString() => $"{Subject}.{Property} missing";
}
