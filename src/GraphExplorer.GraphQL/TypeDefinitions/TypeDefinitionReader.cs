using GraphExplorer.Model;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace GraphExplorer.GraphQL.TypeDefinitions;

/// <summary>
/// Reads type definitions: GraphQL's schema definition language with the directives of @neo4j/graphql 7
/// (<c>@node</c>, <c>@relationship</c>, <c>@relationshipProperties</c>, <c>@cypher</c>, <c>@alias</c>, <c>@plural</c>).
/// </summary>
internal sealed class TypeDefinitionReader
{
    private const int MaxDepth = 64;
    private static readonly string[] ObjectDirectives = ["node", "relationshipProperties", "plural"];

    private readonly TypeDefinitionErrors _errors;
    private readonly Dictionary<string, ASTNode> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ObjectDefinition> _objects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EnumDefinition> _enums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, InputDefinition> _inputs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ScalarDefinition> _scalars = new(StringComparer.Ordinal);
    private readonly List<GraphQLObjectTypeDefinition> _objectNodes = [];
    private readonly List<GraphQLInputObjectTypeDefinition> _inputNodes = [];
    private readonly List<FieldDefinition> _queryFields = [];
    private readonly FieldReader _fields;

    private TypeDefinitionReader(string text)
    {
        _errors = new TypeDefinitionErrors(text);
        _fields = new FieldReader(_errors, Classify, IsRelationshipProperties);
    }

    /// <summary>Reads definitions. Throws <see cref="GraphException"/> with the place of the first error and the text of all.</summary>
    internal static TypeDefinitionSet Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        GraphQLDocument document;
        try
        {
            document = Parser.Parse(text, new ParserOptions { Ignore = IgnoreOptions.Comments, MaxDepth = MaxDepth });
        }
        catch (GraphQLParserException exception)
        {
            var position = new SourcePosition(0, exception.Location.Line, exception.Location.Column);
            throw new GraphException(StatusCodes.SyntaxError, $"The type definitions do not parse: {exception.Description.TrimEnd('.')}.", position, innerException: exception);
        }

        return new TypeDefinitionReader(text).Read(document);
    }

    private TypeDefinitionSet Read(GraphQLDocument document)
    {
        foreach (var definition in document.Definitions)
        {
            Declare(definition);
        }

        foreach (var name in _enums.Keys.Concat(_scalars.Keys))
        {
            _fields.AddLeaf(name);
        }

        foreach (var node in _inputNodes)
        {
            _fields.AddInput(node.Name.StringValue);
        }

        foreach (var node in _inputNodes)
        {
            var fields = node.Fields.OrEmpty().Select(_fields.ReadArgument).OfType<ArgumentDefinition>().ToList();
            _inputs[node.Name.StringValue] = new InputDefinition(node.Name.StringValue, Description(node), fields);
        }

        foreach (var node in _objectNodes)
        {
            ReadObject(node);
        }

        if (_objects.Count == 0 && _queryFields.Count == 0)
        {
            _errors.Add(document, "@node", "there is no type to make an API of; write one such as: type Actor @node { id: ID! }.");
        }

        CheckPlurals();
        _errors.ThrowIfAny();
        return new TypeDefinitionSet(_objects, _enums, _inputs, _scalars, _queryFields);
    }

    private void Declare(ASTNode definition)
    {
        switch (definition)
        {
            case GraphQLObjectTypeDefinition node:
                if (node.Name.StringValue is "Mutation" or "Subscription")
                {
                    _errors.Add(node, "type", $"{node.Name.StringValue} cannot be extended; only Query can, with @cypher fields.");
                }
                else if (DeclareName(node))
                {
                    _objectNodes.Add(node);
                }

                break;
            case GraphQLEnumTypeDefinition node when DeclareName(node):
                var values = node.Values.OrEmpty().Select(value => new EnumValue(value.EnumValue.Name.StringValue, Description(value))).ToList();
                _enums[node.Name.StringValue] = new EnumDefinition(node.Name.StringValue, Description(node), values);
                break;
            case GraphQLInputObjectTypeDefinition node when DeclareName(node):
                _inputNodes.Add(node);
                break;
            case GraphQLScalarTypeDefinition node when DeclareName(node):
                _scalars[node.Name.StringValue] = new ScalarDefinition(node.Name.StringValue, Description(node));
                break;
            case GraphQLEnumTypeDefinition or GraphQLInputObjectTypeDefinition or GraphQLScalarTypeDefinition:
                break;
            default:
                _errors.Add(definition, "definition", $"a {definition.Kind} is not among the definitions that an API is made of: type, enum, input, scalar.");
                break;
        }
    }

    private bool DeclareName(GraphQLTypeDefinition node)
    {
        var name = node.Name!.StringValue;
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            _errors.Add(node, "type", $"the name {name} begins with two underscores, which are kept for introspection.");
            return false;
        }

        if (BuiltInScalars.IsBuiltIn(name))
        {
            _errors.Add(node, "type", $"{name} is a built-in scalar.");
            return false;
        }

        if (!_names.TryAdd(name, node))
        {
            _errors.Add(node, "type", $"{name} is defined twice.");
            return false;
        }

        return true;
    }

    private void ReadObject(GraphQLObjectTypeDefinition node)
    {
        var name = node.Name.StringValue;
        if (node.Interfaces is { Count: > 0 })
        {
            _errors.Add(node.Interfaces, "type", "interfaces are not supported.");
        }

        if (name == "Query")
        {
            _queryFields.AddRange(_fields.ReadAll(node, FieldOwner.Query));
            return;
        }

        var kind = Classify(name) ?? ObjectKind.Plain;
        IReadOnlyList<string> labels = kind == ObjectKind.Node ? [name] : [];
        string? plural = null;
        foreach (var directive in node.Directives.OrEmpty())
        {
            switch (directive.Name.StringValue)
            {
                case "node":
                    labels = new DirectiveArguments(directive, _errors, "labels").OptionalStrings("labels") ?? labels;
                    break;
                case "plural":
                    plural = new DirectiveArguments(directive, _errors, "value").RequiredString("value");
                    break;
                case "relationshipProperties":
                    _ = new DirectiveArguments(directive, _errors);
                    if (FindDirective(node, "node") is not null)
                    {
                        _errors.Add(directive, "@relationshipProperties", $"{name} cannot be @node as well.");
                    }

                    break;
                case var other:
                    _errors.Add(directive, "@" + other, $"there is no such directive for a type; there are {string.Join(", ", ObjectDirectives.Select(known => "@" + known))}.");
                    break;
            }
        }

        var owner = kind switch
        {
            ObjectKind.Node => FieldOwner.Node,
            ObjectKind.RelationshipProperties => FieldOwner.RelationshipProperties,
            _ => FieldOwner.Plain,
        };
        var fields = _fields.ReadAll(node, owner);
        _objects[name] = new ObjectDefinition(
            name, Description(node), kind, labels, plural ?? Plural.Of(ObjectDefinition.LowerFirst(name)), fields, _errors.PositionOf(node));
    }

    private void CheckPlurals()
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var definition in _objects.Values.Where(definition => definition.Kind == ObjectKind.Node))
        {
            foreach (var field in new[] { definition.Plural, definition.Plural + "Connection" }.Concat(definition.Identifier is null ? [] : [definition.Singular]))
            {
                if (!seen.TryAdd(field, definition.Name))
                {
                    _errors.Add(_names[definition.Name], "@plural", $"the field {field} of {definition.Name} is there already, from {seen[field]}; name another with @plural(value:).");
                }
            }
        }
    }

    private ObjectKind? Classify(string name) => _names.GetValueOrDefault(name) is not GraphQLObjectTypeDefinition node
        ? null
        : FindDirective(node, "node") is not null
            ? ObjectKind.Node
            : FindDirective(node, "relationshipProperties") is not null ? ObjectKind.RelationshipProperties : ObjectKind.Plain;

    private bool IsRelationshipProperties(string name) => Classify(name) == ObjectKind.RelationshipProperties;

    private static GraphQLDirective? FindDirective(GraphQLObjectTypeDefinition node, string name) =>
        node.Directives?.FirstOrDefault(directive => directive.Name.StringValue == name);

    internal static string? Description(GraphQLTypeDefinition node) => node.Description?.Value.ToString();
}
