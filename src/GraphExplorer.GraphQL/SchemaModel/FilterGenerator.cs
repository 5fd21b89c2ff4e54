using GraphExplorer.Cypher.Syntax;
using GraphExplorer.GraphQL.TypeDefinitions;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>Makes the input types of filters and sorts, each when it is first needed.</summary>
internal sealed class FilterGenerator(ApiSchema schema)
{
    private static readonly (string Name, FilterOperator Operator, string Description)[] Equality =
    [
        ("eq", FilterOperator.Equal, "Equal; with null: the property is missing."),
        ("in", FilterOperator.In, "Equal to one of these."),
    ];

    private static readonly (string Name, FilterOperator Operator, string Description)[] Order =
    [
        ("lt", FilterOperator.LessThan, "Below."),
        ("lte", FilterOperator.LessThanOrEqual, "Below or equal."),
        ("gt", FilterOperator.GreaterThan, "Above."),
        ("gte", FilterOperator.GreaterThanOrEqual, "Above or equal."),
    ];

    private static readonly (string Name, FilterOperator Operator, string Description)[] Text =
    [
        ("contains", FilterOperator.Contains, "Holds this text, upper and lower case told apart."),
        ("startsWith", FilterOperator.StartsWith, "Begins with this text."),
        ("endsWith", FilterOperator.EndsWith, "Ends with this text."),
    ];

    private readonly Dictionary<string, ApiInput> _made = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ApiObject?> _prefixes = new(StringComparer.Ordinal);

    /// <summary>The filter over an object type: nodes, or the properties of relationships.</summary>
    internal ApiInput Where(ApiObject target)
    {
        var definition = target.Definition!;
        var name = definition.Name + "Where";
        if (_made.TryGetValue(name, out var made))
        {
            return made;
        }

        var where = AddInput(name, $"Which {definition.Name} pass: all keys must hold. A comparison with a missing property does not hold, and its NOT does.");
        foreach (var field in definition.Fields)
        {
            switch (field.Source)
            {
                case PropertySource property when PropertyFilters(field.Type) is { } filters:
                    where.Add(new ApiInputField(field.Name, new ApiTypeReference(filters), new PropertyFilterRole(property.Property, !field.Type.Required), field.Description));
                    break;
                case RelationshipSource relationship:
                    AddRelationship(where, field, relationship);
                    break;
            }
        }

        AddConnectives(where);
        return where;
    }

    /// <summary>The filter over edges; null parts are left out.</summary>
    internal ApiInput EdgeWhere(string prefix, ApiObject target, ApiObject? properties)
    {
        var name = prefix + "ConnectionWhere";
        if (_made.TryGetValue(name, out var made))
        {
            return made;
        }

        var where = AddInput(name, "Which edges pass: all keys must hold.");
        where.Add(new ApiInputField("node", new ApiTypeReference(Where(target)), new EdgeNodeRole(), "The node at the other end."));
        if (properties is not null)
        {
            where.Add(new ApiInputField("edge", new ApiTypeReference(Where(properties)), new EdgePropertiesRole(), "The properties of the relationship."));
        }

        AddConnectives(where);
        return where;
    }

    /// <summary>The sort keys of an object type; null when it has no property to sort by.</summary>
    internal ApiInput? Sort(ApiObject target)
    {
        var definition = target.Definition!;
        var sortable = definition.Fields.Where(field => field is { Source: PropertySource, Type.IsList: false } && schema.Find(field.Type.Name) is ApiScalar or ApiEnum).ToList();
        if (sortable.Count == 0)
        {
            return null;
        }

        var name = definition.Name + "Sort";
        if (_made.TryGetValue(name, out var made))
        {
            return made;
        }

        var sort = AddInput(name, "A sort key: one property and its direction. A missing value comes last in ascending order and first in descending.");
        foreach (var field in sortable)
        {
            var role = new SortRole(((PropertySource)field.Source).Property, (ApiLeaf)schema.Get(field.Type.Name), !field.Type.Required);
            sort.Add(new ApiInputField(field.Name, new ApiTypeReference(Direction()), role));
        }

        return sort;
    }

    /// <summary>The sort keys of edges; null when there is nothing to sort by.</summary>
    internal ApiInput? EdgeSort(string prefix, ApiObject target, ApiObject? properties)
    {
        var name = prefix + "ConnectionSort";
        if (_made.TryGetValue(name, out var made))
        {
            return made;
        }

        var (nodeSort, edgeSort) = (Sort(target), properties is null ? null : Sort(properties));
        if (nodeSort is null && edgeSort is null)
        {
            return null;
        }

        var sort = AddInput(name, "A sort key: of the node, or of the relationship's properties.");
        if (nodeSort is not null)
        {
            sort.Add(new ApiInputField("node", new ApiTypeReference(nodeSort), new EdgeNodeRole()));
        }

        if (edgeSort is not null)
        {
            sort.Add(new ApiInputField("edge", new ApiTypeReference(edgeSort), new EdgePropertiesRole()));
        }

        return sort;
    }

    /// <summary>The start of the names of edge types: the properties' type, without its suffix where that leaves it unique, and the target's.</summary>
    internal string EdgePrefix(ApiObject target, ApiObject? properties)
    {
        const string Suffix = "Properties";
        var name = properties?.Name ?? "Related";
        var isLong = name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal);
        var prefix = (isLong ? name[..^Suffix.Length] : name) + target.Name;
        if (_prefixes.TryAdd(prefix, properties) || _prefixes[prefix] == properties)
        {
            return prefix;
        }

        prefix = name + target.Name;
        return _prefixes.TryAdd(prefix, properties) || _prefixes[prefix] == properties
            ? prefix
            : throw new GraphException(StatusCodes.SemanticError, $"The name {prefix} is needed for the edges of two kinds of relationship; rename the type {name}.");
    }

    internal ApiInput AddInput(string name, string description)
    {
        var input = new ApiInput(name, description);
        _made.Add(name, input);
        return schema.TryAdd(input)
            ? input
            : throw new GraphException(StatusCodes.SemanticError, $"The name {name} is needed for a generated input type; rename the definition that has it.");
    }

    private void AddRelationship(ApiInput where, FieldDefinition field, RelationshipSource relationship)
    {
        var target = (ApiObject)schema.Get(field.Type.Name);
        if (!field.Type.IsList)
        {
            where.Add(new ApiInputField(field.Name, new ApiTypeReference(Where(target)), new RelationshipFilterRole(relationship, target, false), field.Description));
            return;
        }

        var properties = relationship.Properties is null ? null : (ApiObject)schema.Get(relationship.Properties);
        var nodes = Quantifiers(target.Name + "RelationshipFilters", () => Where(target));
        where.Add(new ApiInputField(field.Name, new ApiTypeReference(nodes), new RelationshipFilterRole(relationship, target, true), field.Description));
        var prefix = EdgePrefix(target, properties);
        var edges = Quantifiers(prefix + "ConnectionFilters", () => EdgeWhere(prefix, target, properties));
        where.Add(new ApiInputField(field.Name + "Connection", new ApiTypeReference(edges), new RelationshipFilterRole(relationship, target, true), field.Description));
    }

    private ApiInput Quantifiers(string name, Func<ApiInput> where)
    {
        if (_made.TryGetValue(name, out var made))
        {
            return made;
        }

        var filters = AddInput(name, "How many must pass the filter.");
        var type = new ApiTypeReference(where());
        filters.Add(new ApiInputField("some", type, new QuantifierRole(ListQuantifier.Any), "One at least."));
        filters.Add(new ApiInputField("all", type, new QuantifierRole(ListQuantifier.All), "Each; holds also where there are none."));
        filters.Add(new ApiInputField("none", type, new QuantifierRole(ListQuantifier.None), "Not one."));
        filters.Add(new ApiInputField("single", type, new QuantifierRole(ListQuantifier.Single), "Exactly one."));
        return filters;
    }

    private static void AddConnectives(ApiInput where)
    {
        where.Add(new ApiInputField("AND", new ApiTypeReference(where, IsList: true, ItemRequired: true), new ConnectiveRole(Connective.And), "Each of these passes."));
        where.Add(new ApiInputField("OR", new ApiTypeReference(where, IsList: true, ItemRequired: true), new ConnectiveRole(Connective.Or), "One of these passes; of an empty list none does."));
        where.Add(new ApiInputField("NOT", new ApiTypeReference(where), new ConnectiveRole(Connective.Not), "This does not pass."));
    }

    private ApiInput? PropertyFilters(TypeReference type)
    {
        var leaf = schema.Get(type.Name);
        if (leaf is not (ApiScalar or ApiEnum))
        {
            return null;
        }

        var name = type.Name + (type.IsList ? "ListFilters" : leaf is ApiEnum ? "EnumScalarFilters" : "ScalarFilters");
        if (_made.TryGetValue(name, out var made))
        {
            return made;
        }

        var filters = AddInput(name, $"Comparisons with {(type.IsList ? "a list of " : string.Empty)}{type.Name}: all keys must hold.");
        if (type.IsList)
        {
            filters.Add(new ApiInputField("eq", new ApiTypeReference(leaf, IsList: true, ItemRequired: true), new OperatorRole(FilterOperator.Equal), "Equal, in this order; with null: the property is missing."));
            filters.Add(new ApiInputField("includes", new ApiTypeReference(leaf), new OperatorRole(FilterOperator.Includes), "Has this item."));
            return filters;
        }

        foreach (var (operatorName, filterOperator, description) in Operators(leaf))
        {
            var operand = filterOperator == FilterOperator.In ? new ApiTypeReference(leaf, IsList: true, ItemRequired: true) : new ApiTypeReference(leaf);
            filters.Add(new ApiInputField(operatorName, operand, new OperatorRole(filterOperator), description));
        }

        return filters;
    }

    private static IEnumerable<(string Name, FilterOperator Operator, string Description)> Operators(ApiType leaf) => leaf switch
    {
        ApiEnum => Equality,
        { Name: BuiltInScalars.Boolean } => Equality[..1],
        { Name: BuiltInScalars.Id } => [.. Equality, .. Text],
        { Name: BuiltInScalars.String } => [.. Equality, .. Order, .. Text],
        { Name: BuiltInScalars.Duration } => Equality,
        _ => [.. Equality, .. Order],
    };

    private ApiEnum Direction()
    {
        const string Name = "SortDirection";
        if (schema.Find(Name) is ApiEnum made && ReferenceEquals(made.Values, Directions))
        {
            return made;
        }

        var direction = new ApiEnum(Name, "Which way a sort key goes.", Directions);
        return schema.TryAdd(direction)
            ? direction
            : throw new GraphException(StatusCodes.SemanticError, $"The name {Name} is needed for a generated type; rename the definition that has it.");
    }

    private static readonly IReadOnlyList<EnumValue> Directions = [new("ASC", "From low to high."), new("DESC", "From high to low.")];

}
