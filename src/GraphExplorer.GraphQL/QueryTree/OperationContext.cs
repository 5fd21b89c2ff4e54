using GraphExplorer.GraphQL.SchemaModel;
using GraphExplorer.GraphQL.TypeDefinitions;
using GraphExplorer.Model;
using GraphQLParser.AST;

namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>What the readers of one operation share: the schema, the document and the variables of the request that is compiled.</summary>
/// <param name="Schema">the API</param>
/// <param name="Options">the limits</param>
/// <param name="Text">the document's text</param>
/// <param name="Fragments">the document's fragments by name</param>
/// <param name="VariableIndexes">the places of the variables</param>
/// <param name="Variables">their values; null for one that is not given</param>
internal sealed record OperationContext(
    ApiSchema Schema,
    GraphQLOptions Options,
    string Text,
    IReadOnlyDictionary<string, GraphQLFragmentDefinition> Fragments,
    IReadOnlyDictionary<string, int> VariableIndexes,
    GraphValue?[] Variables)
{
    internal SourcePosition PositionOf(ASTNode node) => TypeDefinitionErrors.PositionAt(Text, node.Location.Start);

    /// <summary>A variable; null when it is not given.</summary>
    internal InputNode? Variable(string name)
    {
        var index = VariableIndexes[name];
        return Variables[index] is { } value ? new InputNode(value, new VariableSource(index, name)) : null;
    }
}
