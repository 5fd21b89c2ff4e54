using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.QueryTree;

/// <summary><c>__typename</c>.</summary>
/// <param name="ResponseName">the key in the response</param>
/// <param name="TypeName">the type</param>
/// <param name="Position">the place in the document</param>
internal sealed record TypeNameSelection(string ResponseName, string TypeName, SourcePosition Position) : Selection(ResponseName, null, Position)
{
    internal override string Describe() => "type name " + TypeName;
}
