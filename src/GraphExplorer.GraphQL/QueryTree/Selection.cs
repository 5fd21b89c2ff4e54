using GraphExplorer.GraphQL.SchemaModel;
using GraphExplorer.GraphQL.TypeDefinitions;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>One field of a response's object: what must be read for it. Each prints itself with all below it.</summary>
/// <param name="ResponseName">the key in the response</param>
/// <param name="Field">the field of the schema; null for <c>__typename</c></param>
/// <param name="Position">the place in the document</param>
internal abstract record Selection(string ResponseName, ApiField? Field, SourcePosition Position)
{
    /// <summary>The selections below this one.</summary>
    internal virtual IEnumerable<Selection> Children => [];

    /// <summary>What this one is, without what is below it.</summary>
    internal abstract string Describe();

    /// <inheritdoc/>
    public sealed override string ToString()
    {
        var text = new System.Text.StringBuilder();
        Print(text, 0);
        return text.ToString();
    }

    private void Print(System.Text.StringBuilder text, int depth)
    {
        text.Append(' ', depth * 2).Append(ResponseName).Append(": ").Append(Describe()).Append('\n');
        foreach (var child in Children)
        {
            child.Print(text, depth + 1);
        }
    }
}

/// <summary><c>__typename</c>.</summary>
/// <param name="ResponseName">the key in the response</param>
/// <param name="TypeName">the type</param>
/// <param name="Position">the place in the document</param>
internal sealed record TypeNameSelection(string ResponseName, string TypeName, SourcePosition Position) : Selection(ResponseName, null, Position)
{
    internal override string Describe() => "type name " + TypeName;
}

/// <summary>A property.</summary>
/// <param name="ResponseName">the key in the response</param>
/// <param name="Field">the field</param>
/// <param name="Position">the place in the document</param>
/// <param name="Property">its name in the graph</param>
internal sealed record PropertySelection(string ResponseName, ApiField Field, SourcePosition Position, string Property) : Selection(ResponseName, Field, Position)
{
    internal override string Describe() => "property " + Property;
}

/// <summary>A map or node within a map, or a list of them.</summary>
/// <param name="ResponseName">the key in the response</param>
/// <param name="Field">the field</param>
/// <param name="Position">the place in the document</param>
/// <param name="Property">the map's key</param>
/// <param name="Object">what is read of it</param>
internal sealed record NestedSelection(string ResponseName, ApiField Field, SourcePosition Position, string Property, ObjectSelection Object)
    : Selection(ResponseName, Field, Position)
{
    internal override IEnumerable<Selection> Children => Object.Fields;

    internal override string Describe() => $"{Object.Type} in {Property}";
}

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

/// <summary>What a statement of the type definitions returns.</summary>
/// <param name="ResponseName">the key in the response</param>
/// <param name="Field">the field</param>
/// <param name="Position">the place in the document</param>
/// <param name="Source">the statement</param>
/// <param name="Arguments">its parameters by name</param>
/// <param name="Object">what is read of each value; null when they are scalars</param>
internal sealed record CypherSelection(
    string ResponseName, ApiField Field, SourcePosition Position, CypherSource Source, IReadOnlyDictionary<string, ValueSource> Arguments, ObjectSelection? Object)
    : Selection(ResponseName, Field, Position)
{
    internal override IEnumerable<Selection> Children => Object?.Fields ?? [];

    internal override string Describe() => $"statement returning {Source.Column} ({string.Join(", ", Arguments.Select(argument => $"{argument.Key}: {argument.Value}"))})";
}

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

/// <summary>A field of a connection, an edge or a page.</summary>
/// <param name="ResponseName">the key in the response</param>
/// <param name="Field">the field</param>
/// <param name="Position">the place in the document</param>
/// <param name="Part">which</param>
/// <param name="Object">its fields, where it has any</param>
internal sealed record ConnectionPartSelection(string ResponseName, ApiField Field, SourcePosition Position, ConnectionPart Part, ObjectSelection? Object)
    : Selection(ResponseName, Field, Position)
{
    internal override IEnumerable<Selection> Children => Object?.Fields ?? [];

    internal override string Describe() => Part.ToString();
}

/// <summary>The fields that are read of an object.</summary>
/// <param name="Type">its type</param>
/// <param name="Fields">the fields in the order of the response</param>
internal sealed record ObjectSelection(ApiObject Type, IReadOnlyList<Selection> Fields);
