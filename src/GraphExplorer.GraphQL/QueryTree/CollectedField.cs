using GraphQLParser.AST;

namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>A field of the response with all that is selected below it.</summary>
/// <param name="ResponseName">the key in the response</param>
/// <param name="Node">the field as first written</param>
/// <param name="Selections">what is selected below it</param>
internal sealed record CollectedField(string ResponseName, GraphQLField Node, List<GraphQLSelectionSet> Selections);
