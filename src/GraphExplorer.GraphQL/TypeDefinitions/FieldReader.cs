using GraphExplorer.Cypher.Syntax;
using GraphQLParser.AST;

namespace GraphExplorer.GraphQL.TypeDefinitions;

/// <summary>Reads the fields of object types and the rules of their directives.</summary>
internal sealed class FieldReader(TypeDefinitionErrors errors, Func<string, ObjectKind?> classify, Func<string, bool> isRelationshipProperties)
{
    private readonly HashSet<string> _leaves = new(BuiltInScalars.Names, StringComparer.Ordinal);
    private readonly HashSet<string> _inputs = new(StringComparer.Ordinal);

    /// <summary>Makes the name of an enumeration or scalar known.</summary>
    internal void AddLeaf(string name) => _leaves.Add(name);

    /// <summary>Makes the name of an input type known.</summary>
    internal void AddInput(string name) => _inputs.Add(name);

    internal List<FieldDefinition> ReadAll(GraphQLObjectTypeDefinition type, FieldOwner owner)
    {
        var fields = new List<FieldDefinition>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in type.Fields.OrEmpty())
        {
            if (!names.Add(node.Name.StringValue))
            {
                errors.Add(node, "field", $"{type.Name.StringValue}.{node.Name.StringValue} is defined twice.");
            }
            else if (node.Name.StringValue.StartsWith("__", StringComparison.Ordinal))
            {
                errors.Add(node, "field", $"the name {node.Name.StringValue} begins with two underscores, which are kept for introspection.");
            }
            else if (owner != FieldOwner.Plain && node.Name.StringValue is "AND" or "OR" or "NOT")
            {
                errors.Add(node, "field", $"the name {node.Name.StringValue} is kept for filters; give the field another and use @alias.");
            }
            else if (Read(node, owner) is { } field)
            {
                fields.Add(field);
            }
        }

        if (type.Fields.OrEmpty().Count == 0)
        {
            errors.Add(type, "type", $"{type.Name.StringValue} has no field.");
        }

        foreach (var field in fields.Where(field => field.Source is RelationshipSource && field.Type.IsList && names.Contains(field.Name + "Connection")))
        {
            errors.Add(type, "@relationship", $"the field {field.Name}Connection is made for {field.Name} and cannot be defined as well.");
        }

        return fields;
    }

    internal ArgumentDefinition? ReadArgument(GraphQLInputValueDefinition node)
    {
        if (ReadType(node.Type) is not { } type)
        {
            return null;
        }

        if (!_leaves.Contains(type.Name) && !_inputs.Contains(type.Name))
        {
            errors.Add(node.Type, "argument", $"{type.Name} is no scalar, enum or input type.");
            return null;
        }

        return new ArgumentDefinition(node.Name.StringValue, TypeDefinitionReader.Description(node), type, node.DefaultValue);
    }

    private FieldDefinition? Read(GraphQLFieldDefinition node, FieldOwner owner)
    {
        if (ReadType(node.Type) is not { } type || !IsOutputType(node, type))
        {
            return null;
        }

        FieldSource source = new PropertySource(node.Name.StringValue);
        GraphQLDirective? first = null;
        foreach (var directive in node.Directives.OrEmpty())
        {
            if (first is not null)
            {
                errors.Add(directive, "@" + directive.Name.StringValue, $"a field takes one of the directives; @{first.Name.StringValue} is there already.");
                return null;
            }

            first = directive;
            if (ReadDirective(directive, node, type, owner) is not { } read)
            {
                return null;
            }

            source = read;
        }

        var arguments = node.Arguments.OrEmpty().Select(ReadArgument).OfType<ArgumentDefinition>().ToList();
        if (arguments.Count > 0 && source is not CypherSource)
        {
            errors.Add(node.Arguments!, "field", "only a @cypher field can have arguments of its own.");
            return null;
        }

        return IsAllowed(node, type, source, owner)
            ? new FieldDefinition(node.Name.StringValue, TypeDefinitionReader.Description(node), type, source, arguments, errors.PositionOf(node))
            : null;
    }

    private FieldSource? ReadDirective(GraphQLDirective directive, GraphQLFieldDefinition node, TypeReference type, FieldOwner owner)
    {
        switch (directive.Name.StringValue)
        {
            case "relationship":
                return ReadRelationship(directive, type, owner);
            case "cypher":
                return ReadCypher(directive, node, owner);
            case "alias":
                return new DirectiveArguments(directive, errors, "property").RequiredString("property") is { } property ? new PropertySource(property) : null;
            case var other:
                errors.Add(directive, "@" + other, "there is no such directive for a field; there are @relationship, @cypher, @alias.");
                return null;
        }
    }

    private RelationshipSource? ReadRelationship(GraphQLDirective directive, TypeReference type, FieldOwner owner)
    {
        var arguments = new DirectiveArguments(directive, errors, "type", "direction", "properties", "queryDirection");
        var relationshipType = arguments.RequiredString("type");
        var direction = arguments.EnumValue("direction", required: true, "IN", "OUT");
        var undirected = arguments.EnumValue("queryDirection", required: false, "DIRECTED", "UNDIRECTED") == "UNDIRECTED";
        var properties = arguments.OptionalString("properties");
        if (owner != FieldOwner.Node)
        {
            errors.Add(directive, "@relationship", "only a @node type has relationships.");
            return null;
        }

        if (classify(type.Name) != ObjectKind.Node)
        {
            errors.Add(directive, "@relationship", $"{type.Name} at the other end is not a @node type.");
            return null;
        }

        if (!type.IsList && type.Required)
        {
            errors.Add(directive, "@relationship", $"there may be no such relationship: write {type.Name} or [{type.Name}!]!.");
            return null;
        }

        if (properties is not null && !isRelationshipProperties(properties))
        {
            errors.Add(arguments.Find("properties")!, "@relationship", $"{properties} is not a @relationshipProperties type.");
            return null;
        }

        return relationshipType is null || direction is null
            ? null
            : new RelationshipSource(relationshipType, undirected ? Direction.Both : direction == "IN" ? Direction.Incoming : Direction.Outgoing, properties);
    }

    private CypherSource? ReadCypher(GraphQLDirective directive, GraphQLFieldDefinition node, FieldOwner owner)
    {
        var arguments = new DirectiveArguments(directive, errors, "statement", "columnName");
        var text = arguments.RequiredString("statement");
        var column = arguments.RequiredString("columnName");
        if (owner is FieldOwner.RelationshipProperties or FieldOwner.Plain)
        {
            errors.Add(directive, "@cypher", "only a @node type and Query have @cypher fields.");
            return null;
        }

        return text is null || column is null
            ? null
            : new CypherStatementReader(errors).Read(text, column, arguments.Find("statement")!, node, hasThis: owner == FieldOwner.Node);
    }

    private bool IsOutputType(GraphQLFieldDefinition node, TypeReference type)
    {
        if (_leaves.Contains(type.Name) || classify(type.Name) is ObjectKind.Node or ObjectKind.Plain)
        {
            return true;
        }

        errors.Add(node.Type, "field", classify(type.Name) == ObjectKind.RelationshipProperties
            ? $"{type.Name} describes relationships; it is reached through the Connection field of one."
            : $"the type {type.Name} is not defined.");
        return false;
    }

    private bool IsAllowed(GraphQLFieldDefinition node, TypeReference type, FieldSource source, FieldOwner owner)
    {
        if (owner == FieldOwner.Query && source is not CypherSource)
        {
            errors.Add(node, "@cypher", "a field of Query needs @cypher.");
            return false;
        }

        if (source is PropertySource && !_leaves.Contains(type.Name) && owner != FieldOwner.Plain)
        {
            errors.Add(node, "field", owner == FieldOwner.Node
                ? $"{type.Name} is an object type: the field needs @relationship or @cypher."
                : $"{type.Name} is an object type, which a relationship's property cannot be.");
            return false;
        }

        return true;
    }

    private TypeReference? ReadType(GraphQLType type)
    {
        var required = type is GraphQLNonNullType;
        var inner = type is GraphQLNonNullType nonNull ? nonNull.Type : type;
        if (inner is GraphQLNamedType named)
        {
            return new TypeReference(named.Name.StringValue, false, false, required);
        }

        var item = ((GraphQLListType)inner).Type;
        var itemRequired = item is GraphQLNonNullType;
        if ((item is GraphQLNonNullType wrapped ? wrapped.Type : item) is GraphQLNamedType itemType)
        {
            return new TypeReference(itemType.Name.StringValue, true, itemRequired, required);
        }

        errors.Add(type, "field", "lists of lists are not supported.");
        return null;
    }
}
