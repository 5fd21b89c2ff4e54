using GraphExplorer.GraphQL.TypeDefinitions;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>
/// Makes the API of type definitions: for each node type a list field, a field by id and a connection field, with
/// filters, sorts and pages, in the manner of @neo4j/graphql 7. Types of edges are shared by all relationship fields with the same
/// target and properties, which keeps the schema small.
/// </summary>
internal sealed class SchemaGenerator
{
    private readonly TypeDefinitionSet _definitions;
    private readonly GraphQLOptions _options;
    private readonly ApiSchema _schema = new(new ApiObject("Query", "The questions that can be asked."));
    private readonly FilterGenerator _filters;
    private readonly ConnectionGenerator _connections;

    private SchemaGenerator(TypeDefinitionSet definitions, GraphQLOptions options)
    {
        _definitions = definitions;
        _options = options;
        _filters = new FilterGenerator(_schema);
        _connections = new ConnectionGenerator(_schema, _filters);
    }

    /// <summary>Makes the API. Throws <see cref="GraphException"/> when a generated name is taken by a definition.</summary>
    internal static ApiSchema Generate(TypeDefinitionSet definitions, GraphQLOptions options)
    {
        var generator = new SchemaGenerator(definitions, options);
        generator.AddDefinedTypes();
        generator.AddObjectFields();
        generator.AddQueryFields();
        return generator._schema;
    }

    private void AddDefinedTypes()
    {
        foreach (var name in BuiltInScalars.Names)
        {
            _schema.TryAdd(new ApiScalar(name, ScalarDescriptions.Of(name)));
        }

        foreach (var definition in _definitions.Scalars.Values)
        {
            _schema.TryAdd(new ApiJson(definition.Name, definition.Description ?? "Any value, as JSON."));
        }

        foreach (var definition in _definitions.Enums.Values)
        {
            _schema.TryAdd(new ApiEnum(definition.Name, definition.Description, definition.Values));
        }

        foreach (var definition in _definitions.Inputs.Values)
        {
            _schema.TryAdd(new ApiInput(definition.Name, definition.Description));
        }

        foreach (var definition in _definitions.Inputs.Values)
        {
            var input = (ApiInput)_schema.Get(definition.Name);
            foreach (var field in definition.Fields)
            {
                input.Add(Argument(field));
            }
        }

        foreach (var definition in _definitions.Objects.Values)
        {
            _schema.TryAdd(new ApiObject(definition.Name, definition.Description, definition));
        }
    }

    private void AddObjectFields()
    {
        foreach (var definition in _definitions.Objects.Values)
        {
            var type = (ApiObject)_schema.Get(definition.Name);
            foreach (var field in definition.Fields)
            {
                AddField(type, field);
            }
        }
    }

    private void AddField(ApiObject type, FieldDefinition field)
    {
        var reference = _schema.Reference(field.Type);
        switch (field.Source)
        {
            case PropertySource property:
                type.Add(new ApiField(field.Name, reference, new PropertyRole(property.Property), [], field.Description));
                break;
            case CypherSource cypher:
                type.Add(new ApiField(field.Name, reference, new CypherRole(cypher), [.. field.Arguments.Select(Argument)], field.Description));
                break;
            case RelationshipSource relationship:
                var target = (ApiObject)reference.Type;
                if (!reference.IsList)
                {
                    type.Add(new ApiField(field.Name, reference, new RelationshipRole(relationship, target), [], field.Description));
                    break;
                }

                // A list of related nodes has no holes and is empty rather than null, whatever the definition says.
                var list = new ApiTypeReference(target, Required: true, IsList: true, ItemRequired: true);
                type.Add(new ApiField(field.Name, list, new RelationshipRole(relationship, target), ListArguments(target, described: false), field.Description));
                type.Add(_connections.RelationshipField(field, relationship, target));
                break;
        }
    }

    private void AddQueryFields()
    {
        foreach (var definition in _definitions.Objects.Values.Where(definition => definition.Kind == ObjectKind.Node))
        {
            var target = (ApiObject)_schema.Get(definition.Name);
            var list = new ApiTypeReference(target, Required: true, IsList: true, ItemRequired: true);
            _schema.Query.Add(new ApiField(
                definition.Plural, list, new NodesRole(target), ListArguments(target, described: true), $"{definition.Name} nodes that pass the filter; without limit at most {_options.MaxPageSize}."));
            if (definition.Identifier is not null)
            {
                var id = new ApiInputField("id", new ApiTypeReference(_schema.Get(BuiltInScalars.Id), Required: true));
                _schema.Query.Add(new ApiField(
                    definition.Singular, new ApiTypeReference(target), new NodeByIdRole(target), [id], $"The {definition.Name} node with this id, or null."));
            }

            _schema.Query.Add(_connections.NodesField(definition, target));
        }

        foreach (var field in _definitions.QueryFields)
        {
            if (_schema.Query.Find(field.Name) is not null)
            {
                throw new GraphException(StatusCodes.SemanticError, $"The field {field.Name} of Query is made for a node type and cannot be defined as well.", field.Position);
            }

            AddField(_schema.Query, field);
        }
    }

    // The arguments of the many relationship fields are those of the list fields, which describe them.
    private List<ApiInputField> ListArguments(ApiObject target, bool described)
    {
        var arguments = new List<ApiInputField> { new("where", new ApiTypeReference(_filters.Where(target)), null, described ? "Which ones; all when left out." : null) };
        if (_filters.Sort(target) is { } sort)
        {
            var type = new ApiTypeReference(sort, IsList: true, ItemRequired: true);
            arguments.Add(new ApiInputField("sort", type, null, described ? "The first key counts most. Without it the order is the database's own." : null));
        }

        var number = new ApiTypeReference(_schema.Get(BuiltInScalars.Int));
        arguments.Add(new ApiInputField("limit", number, null, described ? $"How many at most, up to {_options.MaxPageSize}, which is also the default." : null));
        arguments.Add(new ApiInputField("offset", number, null, described ? "How many are left out at the start." : null));
        return arguments;
    }

    private ApiInputField Argument(ArgumentDefinition definition)
    {
        var type = _schema.Reference(definition.Type);
        var field = new ApiInputField(definition.Name, type, null, definition.Description);
        return definition.Default is null ? field : field with { Default = DefaultValueReader.Read(definition, type) };
    }
}
