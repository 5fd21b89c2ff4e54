using GraphExplorer.GraphQL.TypeDefinitions;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>Makes connection fields and their types (Relay's cursor connections specification).</summary>
internal sealed class ConnectionGenerator(ApiSchema schema, FilterGenerator filters)
{
    /// <summary>The connection field of a relationship.</summary>
    internal ApiField RelationshipField(FieldDefinition field, RelationshipSource relationship, ApiObject target)
    {
        var properties = relationship.Properties is null ? null : (ApiObject)schema.Get(relationship.Properties);
        var prefix = filters.EdgePrefix(target, properties);
        var connection = Connection(prefix + "Connection", prefix + "Edge", target, properties);
        var arguments = Arguments(filters.EdgeWhere(prefix, target, properties), filters.EdgeSort(prefix, target, properties), described: false);
        return new ApiField(
            field.Name + "Connection",
            new ApiTypeReference(connection, Required: true),
            new RelationshipConnectionRole(relationship, target, properties),
            arguments,
            field.Description is null ? null : field.Description + " One edge for each relationship.");
    }

    /// <summary>The connection field of a node type.</summary>
    internal ApiField NodesField(ObjectDefinition definition, ApiObject target)
    {
        var plural = char.ToUpperInvariant(definition.Plural[0]) + definition.Plural[1..];
        var connection = Connection(plural + "Connection", definition.Name + "Edge", target, null);
        return new ApiField(
            definition.Plural + "Connection",
            new ApiTypeReference(connection, Required: true),
            new NodesConnectionRole(target),
            Arguments(filters.Where(target), filters.Sort(target), described: true),
            $"{definition.Name} nodes that pass the filter, page by page.");
    }

    private List<ApiInputField> Arguments(ApiInput where, ApiInput? sort, bool described)
    {
        var arguments = new List<ApiInputField> { new("where", new ApiTypeReference(where), null, described ? "Which ones; all when left out." : null) };
        if (sort is not null)
        {
            arguments.Add(new ApiInputField("sort", new ApiTypeReference(sort, IsList: true, ItemRequired: true), null, described ? "The first key counts most; equal ones keep a fixed order by identifier." : null));
        }

        arguments.Add(new ApiInputField("first", new ApiTypeReference(schema.Get(BuiltInScalars.Int)), null, described ? "The size of the page; the largest allowed when left out." : null));
        arguments.Add(new ApiInputField("after", new ApiTypeReference(schema.Get(BuiltInScalars.String)), null, described ? "The cursor that the page follows; it stays good when others are added or removed. The sort must be the same as when it was given." : null));
        return arguments;
    }

    private ApiObject Connection(string name, string edgeName, ApiObject target, ApiObject? properties)
    {
        if (schema.Find(name) is ApiObject { Definition: null } made)
        {
            return made;
        }

        var edge = AddObject(edgeName, "One place of a connection.");
        edge.Add(Part("cursor", BuiltInScalars.String, ConnectionPart.Cursor, "The place, to go on after."));
        edge.Add(new ApiField("node", new ApiTypeReference(target, Required: true), new ConnectionPartRole(ConnectionPart.Node), [], "The node."));
        if (properties is not null)
        {
            edge.Add(new ApiField("properties", new ApiTypeReference(properties, Required: true), new ConnectionPartRole(ConnectionPart.Properties), [], "The properties of the relationship."));
        }

        var connection = AddObject(name, "A page of edges.");
        connection.Add(new ApiField("edges", new ApiTypeReference(edge, true, true, true), new ConnectionPartRole(ConnectionPart.Edges), [], "The edges of the page."));
        connection.Add(new ApiField("pageInfo", new ApiTypeReference(PageInfo(), true), new ConnectionPartRole(ConnectionPart.PageInfo), [], "What is known of the page."));
        connection.Add(Part("totalCount", BuiltInScalars.Int, ConnectionPart.TotalCount, "How many pass the filter, on all pages."));
        return connection;
    }

    private ApiObject PageInfo()
    {
        if (schema.Find("PageInfo") is ApiObject { Definition: null } made)
        {
            return made;
        }

        var page = AddObject("PageInfo", "What is known of a page.");
        page.Add(Part("hasNextPage", BuiltInScalars.Boolean, ConnectionPart.HasNextPage, "Whether more follow."));
        page.Add(Part("hasPreviousPage", BuiltInScalars.Boolean, ConnectionPart.HasPreviousPage, "Whether the page was asked for after a cursor."));
        page.Add(Part("startCursor", BuiltInScalars.String, ConnectionPart.StartCursor, "The place of the first edge.", required: false));
        page.Add(Part("endCursor", BuiltInScalars.String, ConnectionPart.EndCursor, "The place of the last edge.", required: false));
        return page;
    }

    private ApiField Part(string name, string scalar, ConnectionPart part, string description, bool required = true) =>
        new(name, new ApiTypeReference(schema.Get(scalar), required), new ConnectionPartRole(part), [], description);

    private ApiObject AddObject(string name, string description)
    {
        var type = new ApiObject(name, description);
        return schema.TryAdd(type)
            ? type
            : throw new GraphException(StatusCodes.SemanticError, $"The name {name} is needed for a generated type; rename the definition that has it.");
    }
}
