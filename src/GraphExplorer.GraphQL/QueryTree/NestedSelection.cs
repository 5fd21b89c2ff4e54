using GraphExplorer.GraphQL.SchemaModel;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.QueryTree;

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
