using GraphExplorer.GraphQL.SchemaModel;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.QueryTree;

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
