using GraphExplorer.GraphQL.SchemaModel;
using GraphExplorer.GraphQL.TypeDefinitions;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>A page of edges.</summary>
/// <param name="ResponseName">the key in the response</param>
/// <param name="Field">the field</param>
/// <param name="Position">the place in the document</param>
internal sealed record ConnectionSelection(string ResponseName, ApiField Field, SourcePosition Position) : Selection(ResponseName, Field, Position)
{
    /// <summary>The type of the nodes.</summary>
    internal required ApiObject Target { get; init; }

    /// <summary>The relationships; null for the whole graph.</summary>
    internal RelationshipSource? Relationship { get; init; }

    /// <summary>Which edges.</summary>
    internal Filter? Where { get; init; }

    /// <summary>The order, without the key that breaks ties.</summary>
    internal IReadOnlyList<SortKey> Sort { get; init; } = [];

    /// <summary>How many.</summary>
    internal required PageLimit Limit { get; init; }

    /// <summary>The cursor that the page follows.</summary>
    internal InputNode? After { get; init; }

    /// <summary>The connection's own fields.</summary>
    internal required IReadOnlyList<Selection> Fields { get; init; }

    internal override IEnumerable<Selection> Children => Fields;

    internal override string Describe() =>
        $"connection {Target}{(Relationship is null ? string.Empty : $" by {Relationship.Direction} {Relationship.Type}")}{(Where is null ? string.Empty : $" where {Where}")}";
}
