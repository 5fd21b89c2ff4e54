using GraphExplorer.GraphQL.SchemaModel;

namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>One key of an order.</summary>
/// <param name="Subject">whose property</param>
/// <param name="Property">which; null for the element id</param>
/// <param name="Leaf">its type</param>
/// <param name="Optional">whether it may be missing</param>
/// <param name="Descending">whether it falls</param>
internal sealed record SortKey(Subject Subject, string? Property, ApiLeaf Leaf, bool Optional, bool Descending)
{
    /// <inheritdoc/>
    public override string ToString() => $"{(Subject == Subject.Node ? "n" : "r")}.{Property ?? "#"}{(Descending ? "-" : string.Empty)}";
}
