using System.Text.Json;
using GraphExplorer.GraphQL.Errors;
using GraphExplorer.GraphQL.QueryTree;
using GraphExplorer.GraphQL.Translation;
using GraphExplorer.Model;
using GraphQLParser.AST;

namespace GraphExplorer.GraphQL.Execution;

/// <summary>An operation that was parsed and found valid; it is compiled once for each shape of its variables.</summary>
internal sealed class PreparedOperation
{
    private const int MaxShapes = 64;
    private const int MaxShapeKeyLength = 4096;
    private readonly GraphQLSchema _schema;
    private readonly string _text;
    private readonly IReadOnlyDictionary<string, GraphQLFragmentDefinition> _fragments;
    private readonly Dictionary<string, int> _variableIndexes = new(StringComparer.Ordinal);
    private readonly VariableCoercion _coercion;
    private readonly LruCache<string, CompiledOperation> _shapes = new(MaxShapes * MaxShapeKeyLength, key => Math.Max(key.Length, MaxShapeKeyLength));

    internal PreparedOperation(
        GraphQLSchema schema,
        string text,
        GraphQLDocument document,
        GraphQLOperationDefinition operation,
        IReadOnlyDictionary<string, GraphQLFragmentDefinition> fragments,
        IReadOnlyList<VariableDefinition> variables)
    {
        _schema = schema;
        _text = text;
        _fragments = fragments;
        Document = document;
        Operation = operation;
        Variables = variables;
        for (var i = 0; i < variables.Count; i++)
        {
            _variableIndexes.Add(variables[i].Name, i);
        }

        _coercion = new VariableCoercion(schema.Options);
    }

    internal GraphQLDocument Document { get; }

    internal GraphQLOperationDefinition Operation { get; }

    internal IReadOnlyList<VariableDefinition> Variables { get; }

    /// <summary>The compiled operation for the variables of a request, and their values. Throws <see cref="GraphQLErrorException"/>.</summary>
    internal (CompiledOperation Compiled, GraphValue[] Variables) Compile(JsonElement? variables)
    {
        var given = _coercion.Coerce(Variables, variables);
        var key = ShapeKey.Of(Variables, given);
        var compiled = _shapes.Find(key);
        if (compiled is null)
        {
            compiled = Compile(given);
            if (key.Length <= MaxShapeKeyLength)
            {
                _shapes.Add(key, compiled);
            }
        }

        var values = given.Length == 0 ? [] : new GraphValue[given.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = given[i].GetValueOrDefault();
        }

        return (compiled, values);
    }

    private CompiledOperation Compile(GraphValue?[] given)
    {
        var reader = new SelectionReader(new OperationContext(_schema.Api, _schema.Options, _text, _fragments, _variableIndexes, given));
        var fields = new List<RootField>();
        foreach (var collected in reader.CollectRoot(Operation))
        {
            fields.Add(collected.Node.Name.StringValue switch
            {
                "__typename" => new RootField(collected.ResponseName, null, _schema.Api.Query.Name, null),
                "__schema" or "__type" => new RootField(collected.ResponseName, null, null, Merged(collected)),
                _ => new RootField(collected.ResponseName, Translate(reader.Read(collected, _schema.Api.Query)), null, null),
            });
        }

        return new CompiledOperation(fields);
    }

    private CompiledStatement Translate(Selection selection)
    {
        try
        {
            return StatementTranslator.Translate(selection, _schema.Api, _schema.Options);
        }
        catch (GraphQLErrorException exception) when (exception.Error.Locations.Count == 0)
        {
            throw new GraphQLErrorException(exception.Error with { Locations = [selection.Position] });
        }
    }

    private static GraphQLField Merged(CollectedField collected) => collected.Selections.Count < 2
        ? collected.Node
        : new GraphQLField(collected.Node.Name)
        {
            Alias = collected.Node.Alias,
            Arguments = collected.Node.Arguments,
            Directives = collected.Node.Directives,
            Location = collected.Node.Location,
            SelectionSet = new GraphQLSelectionSet([.. collected.Selections.SelectMany(set => set.Selections)]),
        };
}
