using GraphExplorer.GraphQL.SchemaModel;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>A property.</summary>
/// <param name="ResponseName">the key in the response</param>
/// <param name="Field">the field</param>
/// <param name="Position">the place in the document</param>
/// <param name="Property">its name in the graph</param>
internal sealed record PropertySelection(string ResponseName, ApiField Field, SourcePosition Position, string Property) : Selection(ResponseName, Field, Position)
{
    internal override string Describe() => "property " + Property;
}
