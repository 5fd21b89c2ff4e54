using GraphExplorer.GraphQL.Errors;
using GraphExplorer.GraphQL.SchemaModel;
using GraphExplorer.Model;
using GraphQLParser.AST;

namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>Reads the selections of an operation into the tree of what must be read from the graph.</summary>
internal sealed class SelectionReader
{
    private readonly OperationContext _context;
    private readonly ArgumentReader _arguments;
    private readonly FieldCollector _collector;
    private readonly FilterReader _filters;

    internal SelectionReader(OperationContext context)
    {
        _context = context;
        _arguments = new ArgumentReader(context);
        _collector = new FieldCollector(context, _arguments);
        _filters = new FilterReader(context.Options);
    }

    /// <summary>The top-level fields in the order of the response, introspection among them.</summary>
    internal List<CollectedField> CollectRoot(GraphQLOperationDefinition operation) => _collector.Collect(_context.Schema.Query, [operation.SelectionSet]);

    /// <summary>One field of an object.</summary>
    internal Selection Read(CollectedField collected, ApiObject owner)
    {
        var position = _context.PositionOf(collected.Node);
        try
        {
            return Read(collected, owner, position);
        }
        catch (GraphQLErrorException exception) when (exception.Error.Locations.Count == 0)
        {
            throw new GraphQLErrorException(exception.Error with { Locations = [position] });
        }
    }

    private Selection Read(CollectedField collected, ApiObject owner, SourcePosition position)
    {
        var name = collected.Node.Name.StringValue;
        if (name == "__typename")
        {
            return new TypeNameSelection(collected.ResponseName, owner.Name, position);
        }

        var field = owner.Find(name)!;
        switch (field.Role)
        {
            case PropertyRole property when field.Type.Type is ApiObject type:
                return new NestedSelection(collected.ResponseName, field, position, property.Property, ReadObject(type, collected));
            case PropertyRole property:
                return new PropertySelection(collected.ResponseName, field, position, property.Property);
            case ConnectionPartRole part:
                var inner = field.Type.Type is ApiObject partType ? ReadObject(partType, collected) : null;
                return new ConnectionPartSelection(collected.ResponseName, field, position, part.Part, inner);
        }

        var arguments = _arguments.Read(collected.Node, field);
        return field.Role switch
        {
            NodesRole role => ReadNodes(collected, field, position, role.Target, arguments),
            RelationshipRole role => ReadNodes(collected, field, position, role.Target, arguments) with { Relationship = role.Relationship },
            NodeByIdRole role => ReadById(collected, field, position, role.Target, arguments["id"]),
            NodesConnectionRole role => ReadConnection(collected, field, position, role.Target, arguments),
            RelationshipConnectionRole role => ReadConnection(collected, field, position, role.Target, arguments) with { Relationship = role.Relationship },
            CypherRole role => ReadCypher(collected, field, position, role, arguments),
            _ => throw new InvalidOperationException($"No reader for the role {field.Role}."),
        };
    }

    private NodesSelection ReadNodes(CollectedField collected, ApiField field, SourcePosition position, ApiObject target, Dictionary<string, InputNode> arguments) =>
        new(collected.ResponseName, field, position)
        {
            Object = ReadObject(target, collected),
            Where = ReadWhere(field, arguments),
            Sort = ReadSort(field, arguments),
            Limit = field.Type.IsList ? new PageLimit(Source(arguments, "limit"), "limit", IsConnection: false) : null,
            Offset = arguments.TryGetValue("offset", out var offset) && offset.Source is not ConstantSource { Value.IsNull: true } ? offset.Source : null,
        };

    private NodesSelection ReadById(CollectedField collected, ApiField field, SourcePosition position, ApiObject target, InputNode id) =>
        new(collected.ResponseName, field, position)
        {
            Object = ReadObject(target, collected),
            Where = new ComparisonFilter(Subject.Node, ((TypeDefinitions.PropertySource)target.Definition!.Identifier!.Source).Property, FilterOperator.Equal, id.Source),
        };

    private ConnectionSelection ReadConnection(
        CollectedField collected, ApiField field, SourcePosition position, ApiObject target, Dictionary<string, InputNode> arguments) =>
        new(collected.ResponseName, field, position)
        {
            Target = target,
            Where = ReadWhere(field, arguments),
            Sort = ReadSort(field, arguments),
            Limit = new PageLimit(Source(arguments, "first"), "first", IsConnection: true),
            After = arguments.TryGetValue("after", out var after) && !after.IsNull ? after : null,
            Fields = ReadObject((ApiObject)field.Type.Type, collected).Fields,
        };

    private CypherSelection ReadCypher(CollectedField collected, ApiField field, SourcePosition position, CypherRole role, Dictionary<string, InputNode> arguments) =>
        new(
            collected.ResponseName,
            field,
            position,
            role.Source,
            field.Arguments.ToDictionary(argument => argument.Name, argument => Source(arguments, argument.Name) ?? ConstantSource.Null, StringComparer.Ordinal),
            field.Type.Type is ApiObject type ? ReadObject(type, collected) : null);

    private ObjectSelection ReadObject(ApiObject type, CollectedField collected) =>
        new(type, [.. _collector.Collect(type, collected.Selections).Select(field => Read(field, type))]);

    private Filter? ReadWhere(ApiField field, Dictionary<string, InputNode> arguments) =>
        field.Arguments.FirstOrDefault(argument => argument.Name == "where") is { } argument
            ? _filters.Read(arguments.TryGetValue("where", out var where) ? where : null, (ApiInput)argument.Type.Type)
            : null;

    private static List<SortKey> ReadSort(ApiField field, Dictionary<string, InputNode> arguments) =>
        SortReader.Read(
            arguments.TryGetValue("sort", out var sort) ? sort : null,
            (ApiInput?)field.Arguments.FirstOrDefault(argument => argument.Name == "sort")?.Type.Type);

    private static ValueSource? Source(Dictionary<string, InputNode> arguments, string name) => arguments.TryGetValue(name, out var node) ? node.Source : null;
}
