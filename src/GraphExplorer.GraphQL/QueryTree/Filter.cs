using GraphExplorer.Cypher.Syntax;
using GraphExplorer.GraphQL.SchemaModel;
using GraphExplorer.GraphQL.TypeDefinitions;

namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>A condition on a node or an edge; it holds or does not hold, with no third value.</summary>
internal abstract record Filter
{
    /// <summary>Whether it looks at the relationship of the edge.</summary>
    internal virtual bool ReadsRelationship => false;
}

/// <summary>What a comparison or sort key looks at.</summary>
internal enum Subject
{
    /// <summary>The node.</summary>
    Node,

    /// <summary>The relationship that leads to it.</summary>
    Relationship,
}

/// <summary>Compares a property.</summary>
/// <param name="Subject">whose property</param>
/// <param name="Property">which</param>
/// <param name="Operator">how</param>
/// <param name="Value">with what</param>
internal sealed record ComparisonFilter(Subject Subject, string Property, FilterOperator Operator, ValueSource Value) : Filter
{
    internal override bool ReadsRelationship => Subject == Subject.Relationship;

    /// <inheritdoc/>
    public override string ToString() => $"{Subject}.{Property} {Operator} {Value}";
}

/// <summary>A property is missing.</summary>
/// <param name="Subject">whose property</param>
/// <param name="Property">which</param>
internal sealed record MissingFilter(Subject Subject, string Property) : Filter
{
    internal override bool ReadsRelationship => Subject == Subject.Relationship;

    /// <inheritdoc/>
    public override string ToString() => $"{Subject}.{Property} missing";
}

/// <summary>Counts the related nodes that pass a filter.</summary>
/// <param name="Relationship">the relationships</param>
/// <param name="Target">the type of the nodes at their other end</param>
/// <param name="Quantifier">how many must pass</param>
/// <param name="Inner">the filter over edge and node; null for all</param>
internal sealed record RelatedFilter(RelationshipSource Relationship, ApiObject Target, ListQuantifier Quantifier, Filter? Inner) : Filter
{
    /// <inheritdoc/>
    public override string ToString() => $"{Quantifier} {Relationship.Direction} {Relationship.Type} {Target} ({Inner})";
}

/// <summary>All hold; of none, it holds.</summary>
/// <param name="Filters">the filters</param>
internal sealed record AllFilter(SyntaxList<Filter> Filters) : Filter
{
    internal override bool ReadsRelationship => Filters.Any(filter => filter.ReadsRelationship);

    /// <inheritdoc/>
    public override string ToString() => $"({string.Join(" and ", Filters)})";
}

/// <summary>One at least holds; of none, it does not hold.</summary>
/// <param name="Filters">the filters</param>
internal sealed record AnyFilter(SyntaxList<Filter> Filters) : Filter
{
    internal override bool ReadsRelationship => Filters.Any(filter => filter.ReadsRelationship);

    /// <inheritdoc/>
    public override string ToString() => $"({string.Join(" or ", Filters)})";
}

/// <summary>The filter does not hold.</summary>
/// <param name="Inner">the filter</param>
internal sealed record NotFilter(Filter Inner) : Filter
{
    internal override bool ReadsRelationship => Inner.ReadsRelationship;

    /// <inheritdoc/>
    public override string ToString() => $"not {Inner}";
}
