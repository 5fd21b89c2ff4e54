using GraphExplorer.GraphQL.SchemaModel;
using GraphExplorer.GraphQL.TypeDefinitions;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>Nodes: those at the other end of relationships, or of the whole graph.</summary>
/// <param name="ResponseName">the key in the response</param>
/// <param name="Field">the field</param>
/// <param name="Position">the place in the document</param>
internal sealed record NodesSelection(string ResponseName, ApiField Field, SourcePosition Position) : Selection(ResponseName, Field, Position)
{
    /// <summary>What is read of each node, whose type it names.</summary>
    internal required ObjectSelection Object { get; init; }

    /// <summary>The relationships; null for the whole graph.</summary>
    internal RelationshipSource? Relationship { get; init; }

    /// <summary>Which nodes.</summary>
    internal Filter? Where { get; init; }

    /// <summary>The order.</summary>
    internal IReadOnlyList<SortKey> Sort { get; init; } = [];

    /// <summary>How many; null for one node at most.</summary>
    internal PageLimit? Limit { get; init; }

    /// <summary>How many are left out.</summary>
    internal ValueSource? Offset { get; init; }

    internal override IEnumerable<Selection> Children => Object.Fields;

    internal override string Describe() =>
        $"{(Limit is null ? "one " : string.Empty)}{Object.Type}{(Relationship is null ? string.Empty : $" by {Relationship.Direction} {Relationship.Type}")}"
        + $"{(Where is null ? string.Empty : $" where {Where}")}{(Sort.Count == 0 ? string.Empty : $" sort {string.Join(' ', Sort)}")}";
}
