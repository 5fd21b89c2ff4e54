using GraphQLParser.AST;

namespace GraphExplorer.GraphQL.TypeDefinitions;

/// <summary>The parser leaves out lists that the text has not; this reads them as empty.</summary>
internal static class OptionalNodes
{
    internal static IReadOnlyList<T> OrEmpty<T>(this ASTListNode<T>? nodes)
        where T : ASTNode => nodes is null ? [] : nodes.Items;
}
