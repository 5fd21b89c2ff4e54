using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Writing;
using GraphExplorer.GraphQL.QueryTree;
using GraphExplorer.GraphQL.Responses;
using GraphExplorer.GraphQL.SchemaModel;
using GraphExplorer.GraphQL.TypeDefinitions;

namespace GraphExplorer.GraphQL.Translation;

/// <summary>
/// Translates one root field with all below it into one Cypher statement of Neo4j 5.13's language. Nested fields become COLLECT and COUNT
/// subqueries inside the map projection of their node, so filters stand at the match and LIMIT before the next expansion.
/// </summary>
internal sealed class StatementTranslator
{
    private const string Root = "this";
    private readonly StatementScope _scope = new();
    private readonly ObjectTranslator _objects;
    private readonly ReadTranslator _reads;
    private readonly GraphQLOptions _options;

    private StatementTranslator(ApiSchema schema, GraphQLOptions options)
    {
        _options = options;
        _objects = new ObjectTranslator(_scope, (ApiLeaf)schema.Get(BuiltInScalars.Id));
        _reads = _objects.Reads;
    }

    /// <summary>The compiled statement of a root field.</summary>
    internal static CompiledStatement Translate(Selection selection, ApiSchema schema, GraphQLOptions options) =>
        new StatementTranslator(schema, options).Translate(selection);

    private CompiledStatement Translate(Selection selection)
    {
        var (query, response) = selection switch
        {
            NodesSelection nodes => TranslateNodes(nodes),
            ConnectionSelection connection => TranslateConnection(connection),
            CypherSelection cypher => TranslateCypher(cypher),
            _ => throw new InvalidOperationException($"No statement for the selection {selection.Describe()}."),
        };
        var isList = selection is not ConnectionSelection && selection.Field!.Type.IsList;
        return new CompiledStatement(CypherWriter.Write(query), _scope, response, isList, _options);
    }

    private (Query Query, ResponseField Response) TranslateNodes(NodesSelection selection)
    {
        var (clauses, projection, value) = _reads.Nodes(selection, null);
        return (CypherTree.Query([.. clauses, CypherTree.Return(projection, Root)]), ObjectTranslator.Field(selection, Root, value));
    }

    private (Query Query, ResponseField Response) TranslateConnection(ConnectionSelection selection)
    {
        var (map, value) = _reads.Connection(selection, null);
        return (CypherTree.Query([CypherTree.Return(map, Root)]), ObjectTranslator.Field(selection, Root, value));
    }

    private (Query Query, ResponseField Response) TranslateCypher(CypherSelection selection)
    {
        var (clauses, projection, value) = _reads.Statement(selection, null);
        var last = selection.Field!.Type.IsList || selection.Object is null
            ? CypherTree.Return(projection, Root)
            : new ReturnClause(CypherTree.Project(CypherTree.As(projection, Root)) with { Limit = new IntegerLiteral(1) });
        return (CypherTree.Query([.. clauses, last]), ObjectTranslator.Field(selection, Root, value));
    }
}
