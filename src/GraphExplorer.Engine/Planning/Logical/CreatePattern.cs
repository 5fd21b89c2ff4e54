using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Makes nodes and relationships for each row.</summary>
/// <param name="Source">the operator that feeds it</param>
/// <param name="Nodes">made first</param>
/// <param name="Relationships">made then</param>
internal sealed record CreatePattern(LogicalPlan Source, IReadOnlyList<CreateNode> Nodes, IReadOnlyList<CreateRelationship> Relationships) : UnaryPlan(Source)
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced => [.. Nodes.Select(node => node.Variable), .. Relationships.Select(relationship => relationship.Variable)];

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Consumed => [.. Relationships.SelectMany(relationship => new[] { relationship.Start, relationship.End })];

    /// <inheritdoc/>
    internal override LogicalPlan MapExpressions(Func<Expression, Expression> map) => this with { Nodes = [.. Nodes.Select(node => node.MapExpressions(map))], Relationships = [.. Relationships.Select(relationship => relationship.MapExpressions(map))] };
}
