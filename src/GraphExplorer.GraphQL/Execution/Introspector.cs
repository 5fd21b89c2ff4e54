using System.Text.Json;
using GraphExplorer.GraphQL.Errors;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQLParser.AST;

namespace GraphExplorer.GraphQL.Execution;

/// <summary>Answers <c>__schema</c> and <c>__type</c> through GraphQL.NET's executor.</summary>
internal sealed class Introspector(GraphQLSchema schema)
{
    private readonly DocumentExecuter _executer = new();
    private readonly GraphQLSerializer _serializer = new();

    /// <summary>The JSON of each introspection field by response name.</summary>
    internal async Task<Dictionary<string, string>> AnswerAsync(PreparedOperation prepared, CompiledOperation compiled, JsonElement? variables, CancellationToken cancellationToken)
    {
        var fields = compiled.Fields.Select(field => field.Introspection).OfType<ASTNode>().ToList();
        var operation = new GraphQLOperationDefinition(new GraphQLSelectionSet(fields)) { Operation = OperationType.Query, Variables = prepared.Operation.Variables };
        var document = new GraphQLDocument([operation, .. prepared.Document.Definitions.OfType<GraphQLFragmentDefinition>()]) { Source = prepared.Document.Source };
        var result = await _executer.ExecuteAsync(new ExecutionOptions
        {
            Schema = schema.Library,
            Document = document,
            Variables = variables is { ValueKind: JsonValueKind.Object } given ? _serializer.Deserialize<Inputs>(given.GetRawText()) : Inputs.Empty,
            ValidationRules = [],
            CancellationToken = cancellationToken,
        }).ConfigureAwait(false);
        if (result.Errors is [var first, ..])
        {
            throw new GraphQLErrorException(ErrorCodes.ValidationFailed, first.Message);
        }

        using var json = JsonDocument.Parse(_serializer.Serialize(result));
        return json.RootElement.GetProperty("data").EnumerateObject().ToDictionary(property => property.Name, property => property.Value.GetRawText(), StringComparer.Ordinal);
    }
}
