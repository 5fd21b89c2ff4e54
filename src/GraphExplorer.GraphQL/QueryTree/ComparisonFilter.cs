using GraphExplorer.GraphQL.SchemaModel;

namespace GraphExplorer.GraphQL.QueryTree;

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
