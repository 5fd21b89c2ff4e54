using GraphExplorer.GraphQL.Errors;
using GraphExplorer.GraphQL.SchemaModel;
using GraphExplorer.GraphQL.TypeDefinitions;
using GraphExplorer.Model;
using GraphQL;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using GraphQLParser.Visitors;

namespace GraphExplorer.GraphQL.Execution;

/// <summary>Parses and validates documents and keeps what it has prepared.</summary>
internal sealed class DocumentPreparer
{
    private const int MaxSyntaxDepth = 128;
    private const int AverageLength = 2000;
    private readonly GraphQLSchema _schema;
    private readonly GraphQLOptions _options;
    private readonly DocumentValidator _validator = new();
    private readonly LruCache<(string Text, string? Operation), PreparedOperation> _prepared;

    internal DocumentPreparer(GraphQLSchema schema)
    {
        _schema = schema;
        _options = schema.Options;

        // The bound is on the text, so that many large documents weigh what they cost.
        _prepared = new((long)_options.DocumentCacheSize * AverageLength, key => Math.Max(key.Text.Length, AverageLength));
    }

    /// <summary>The operation of a request; or the errors of its document. Throws <see cref="GraphQLErrorException"/> for a single error.</summary>
    internal async ValueTask<(PreparedOperation? Operation, IReadOnlyList<GraphQLError> Errors)> PrepareAsync(GraphQLRequest request, CancellationToken cancellationToken)
    {
        var key = (request.Query, string.IsNullOrEmpty(request.OperationName) ? null : request.OperationName);
        if (_prepared.Find(key) is { } known)
        {
            return (known, []);
        }

        if (request.Query.Length > _options.MaxDocumentLength)
        {
            throw Limit.Passed(request.Query.Length, "characters", _options.MaxDocumentLength, nameof(GraphQLOptions.MaxDocumentLength));
        }

        var document = Parse(request.Query);
        var operation = FindOperation(document, key.Item2);
        var fragments = new Dictionary<string, GraphQLFragmentDefinition>(StringComparer.Ordinal);
        foreach (var fragment in document.Definitions.OfType<GraphQLFragmentDefinition>())
        {
            fragments.TryAdd(fragment.FragmentName.Name.StringValue, fragment);
        }

        DocumentLimits.Check(document, operation, fragments, _schema.Api, _options);
        var errors = await ValidateAsync(document, operation, request.Query, cancellationToken).ConfigureAwait(false);
        if (errors.Count > 0)
        {
            return (null, errors);
        }

        var variables = await VariablesAsync(document, operation, request.Query, cancellationToken).ConfigureAwait(false);
        var prepared = new PreparedOperation(_schema, request.Query, document, operation, fragments, variables);
        _prepared.Add(key, prepared);
        return (prepared, []);
    }

    private static GraphQLDocument Parse(string text)
    {
        try
        {
            return Parser.Parse(text, new ParserOptions { Ignore = IgnoreOptions.Comments, MaxDepth = MaxSyntaxDepth });
        }
        catch (GraphQLMaxDepthExceededException)
        {
            throw new GraphQLErrorException(ErrorCodes.LimitExceeded, $"The document is nested deeper than {MaxSyntaxDepth} levels of syntax.");
        }
        catch (GraphQLParserException exception)
        {
            var position = new SourcePosition(0, exception.Location.Line, exception.Location.Column);
            throw new GraphQLErrorException(new GraphQLError(ErrorCodes.ParseFailed, $"The document does not parse: {exception.Description.TrimEnd('.')}.") { Locations = [position] });
        }
    }

    private static GraphQLOperationDefinition FindOperation(GraphQLDocument document, string? name)
    {
        var operations = document.Definitions.OfType<GraphQLOperationDefinition>().ToList();
        var found = name is null
            ? operations is [var only] ? only : null
            : operations.Find(operation => operation.Name?.StringValue == name);
        if (found is null)
        {
            throw new GraphQLErrorException(ErrorCodes.OperationResolutionFailure, operations.Count == 0
                ? "The document has no operation."
                : name is null
                    ? "The document has several operations; say which with operationName."
                    : $"The document has no operation named {name}.");
        }

        return found.Operation == OperationType.Query
            ? found
            : throw new GraphQLErrorException(ErrorCodes.OperationResolutionFailure, $"This API has queries only, no {(found.Operation == OperationType.Mutation ? "mutations" : "subscriptions")}.");
    }

    private async ValueTask<IReadOnlyList<GraphQLError>> ValidateAsync(
        GraphQLDocument document, GraphQLOperationDefinition operation, string text, CancellationToken cancellationToken)
    {
        var options = new ValidationOptions
        {
            Schema = _schema.Library,
            Document = document,
            Operation = operation,
            Variables = Inputs.Empty,
            Extensions = Inputs.Empty,
            UserContext = new Dictionary<string, object?>(),
            CancellationToken = cancellationToken,
        };
        var result = await _validator.ValidateAsync(options).ConfigureAwait(false);
        var errors = new List<GraphQLError>();
        foreach (var error in result.Errors)
        {
            // No variables are given here: our own coercion reads them, request by request.
            if (error is not InvalidVariableError)
            {
                errors.Add(Convert(error));
            }
        }

        if (errors.Count == 0 && !_options.Introspection && UsesIntrospection(document) is { } field)
        {
            errors.Add(new GraphQLError(ErrorCodes.ValidationFailed, $"Introspection is off ({GraphQLOptions.Section}:{nameof(GraphQLOptions.Introspection)}).")
            {
                Locations = [TypeDefinitionErrors.PositionAt(text, field.Location.Start)],
            });
        }

        return errors;
    }

    private static GraphQLError Convert(ExecutionError error) => new(ErrorCodes.ValidationFailed, error.Message)
    {
        Locations = [.. (error.Locations ?? []).Select(location => new SourcePosition(0, location.Line, location.Column))],
        Section = (error as ValidationError)?.Number,
    };

    private static GraphQLField? UsesIntrospection(GraphQLDocument document)
    {
        // Validation has passed, so these names can only stand for the meta fields of the query type.
        var sets = new Stack<GraphQLSelectionSet>(document.Definitions.OfType<IHasSelectionSetNode>().Select(node => node.SelectionSet).OfType<GraphQLSelectionSet>());
        while (sets.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                if (selection is GraphQLField { Name.StringValue: "__schema" or "__type" } field)
                {
                    return field;
                }

                if (selection is IHasSelectionSetNode { SelectionSet: { } inner })
                {
                    sets.Push(inner);
                }
            }
        }

        return null;
    }

    private async ValueTask<List<VariableDefinition>> VariablesAsync(
        GraphQLDocument document, GraphQLOperationDefinition operation, string text, CancellationToken cancellationToken)
    {
        var uses = new VariableUse(cancellationToken);
        foreach (var definition in document.Definitions)
        {
            await uses.VisitAsync(definition, uses).ConfigureAwait(false);
        }

        var result = new List<VariableDefinition>();
        foreach (var node in operation.Variables.OrEmpty())
        {
            var name = node.Variable.Name.StringValue;
            var type = ReferenceOf(node.Type);
            result.Add(new VariableDefinition(
                name, type, node.DefaultValue is { } value ? DefaultOf(value, name, type) : default(GraphValue?), uses.Inclusions.Contains(name), uses.Cursors.Contains(name), TypeDefinitionErrors.PositionAt(text, node.Location.Start)));
        }

        return result;
    }

    private static GraphValue DefaultOf(GraphQLValue literal, string name, ApiTypeReference type)
    {
        var definition = new ArgumentDefinition(name, null, new TypeReference(type.Type.Name, type.IsList, type.ItemRequired, type.Required), literal);
        try
        {
            return DefaultValueReader.Read(definition, type);
        }
        catch (GraphException exception)
        {
            throw new GraphQLErrorException(ErrorCodes.BadUserInput, exception.Message);
        }
    }

    private ApiTypeReference ReferenceOf(GraphQLType type)
    {
        var required = type is GraphQLNonNullType;
        var inner = type is GraphQLNonNullType nonNull ? nonNull.Type : type;
        if (inner is GraphQLNamedType named)
        {
            return new ApiTypeReference(_schema.Api.Get(named.Name.StringValue), required);
        }

        var item = ReferenceOf(((GraphQLListType)inner).Type);
        return item.IsList
            ? throw new GraphQLErrorException(ErrorCodes.ValidationFailed, "No argument takes a list of lists.")
            : new ApiTypeReference(item.Type, required, IsList: true, ItemRequired: item.Required);
    }

    /// <summary>Finds the variables that decide what an operation's statements are.</summary>
    private sealed class VariableUse(CancellationToken cancellationToken) : ASTVisitor<VariableUse>, IASTVisitorContext
    {
        internal HashSet<string> Inclusions { get; } = new(StringComparer.Ordinal);

        internal HashSet<string> Cursors { get; } = new(StringComparer.Ordinal);

        public CancellationToken CancellationToken => cancellationToken;

        protected override ValueTask VisitDirectiveAsync(GraphQLDirective directive, VariableUse context)
        {
            foreach (var argument in directive.Arguments.OrEmpty())
            {
                Note(Inclusions, argument);
            }

            return base.VisitDirectiveAsync(directive, context);
        }

        protected override ValueTask VisitFieldAsync(GraphQLField field, VariableUse context)
        {
            foreach (var argument in field.Arguments.OrEmpty())
            {
                if (argument.Name.StringValue == "after")
                {
                    Note(Cursors, argument);
                }
            }

            return base.VisitFieldAsync(field, context);
        }

        private static void Note(HashSet<string> names, GraphQLArgument argument)
        {
            if (argument.Value is GraphQLVariable variable)
            {
                names.Add(variable.Name.StringValue);
            }
        }
    }
}
