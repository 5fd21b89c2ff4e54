using GraphExplorer.Cypher.Syntax;
using GraphExplorer.GraphQL.Errors;
using GraphExplorer.GraphQL.SchemaModel;

namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>Reads the <c>where</c> arguments of one operation.</summary>
internal sealed class FilterReader(GraphQLOptions options)
{
    private int _conditions;

    /// <summary>The filter; null when the argument is missing, null or empty.</summary>
    internal Filter? Read(InputNode? where, ApiInput type) => where is { IsNull: false } given ? Inner(given, type, 0) : null;

    private Filter Read(InputNode where, ApiInput type, Subject subject, int depth)
    {
        if (depth > options.MaxDepth)
        {
            throw Limit.Passed(depth, "levels in a filter", options.MaxDepth, nameof(GraphQLOptions.MaxDepth));
        }

        var filters = new List<Filter>();
        foreach (var (name, node) in where.Entries())
        {
            var field = type.Find(name)!;
            switch (field.Role)
            {
                case ConnectiveRole { Connective: var connective }:
                    if (!node.IsNull)
                    {
                        filters.Add(Join(connective, node, type, subject, depth));
                    }

                    break;
                case PropertyFilterRole property:
                    ReadProperty(filters, NotNull(node, name), (ApiInput)field.Type.Type, subject, property.Property);
                    break;
                case EdgeNodeRole:
                    filters.Add(Read(NotNull(node, name), (ApiInput)field.Type.Type, Subject.Node, depth + 1));
                    break;
                case EdgePropertiesRole:
                    filters.Add(Read(NotNull(node, name), (ApiInput)field.Type.Type, Subject.Relationship, depth + 1));
                    break;
                case RelationshipFilterRole relationship:
                    ReadRelationship(filters, node, field, relationship, depth);
                    break;
            }
        }

        return filters.Count == 1 ? filters[0] : new AllFilter(SyntaxList.From(filters));
    }

    private Filter Join(Connective connective, InputNode node, ApiInput type, Subject subject, int depth)
    {
        if (connective == Connective.Not)
        {
            return new NotFilter(Read(node, type, subject, depth + 1));
        }

        var inner = SyntaxList.From(node.Items().Select(item => Read(item, type, subject, depth + 1)));
        return inner.Count == 1 ? inner[0] : connective == Connective.And ? new AllFilter(inner) : new AnyFilter(inner);
    }

    private void ReadProperty(List<Filter> filters, InputNode node, ApiInput operators, Subject subject, string property)
    {
        foreach (var (name, operand) in node.Entries())
        {
            Count();
            var filterOperator = ((OperatorRole)operators.Find(name)!.Role!).Operator;
            filters.Add(operand.IsNull && filterOperator == FilterOperator.Equal
                ? new MissingFilter(subject, property)
                : new ComparisonFilter(subject, property, filterOperator, NotNull(operand, name).Source));
        }
    }

    private void ReadRelationship(List<Filter> filters, InputNode node, ApiInputField field, RelationshipFilterRole role, int depth)
    {
        var type = (ApiInput)field.Type.Type;
        if (!role.IsList)
        {
            Count();
            filters.Add(node.IsNull
                ? new RelatedFilter(role.Relationship, role.Target, ListQuantifier.None, null)
                : new RelatedFilter(role.Relationship, role.Target, ListQuantifier.Any, Inner(node, type, depth)));
            return;
        }

        foreach (var (name, operand) in NotNull(node, field.Name).Entries())
        {
            Count();
            var quantifier = type.Find(name)!;
            var inner = Inner(NotNull(operand, name), (ApiInput)quantifier.Type.Type, depth);
            filters.Add(new RelatedFilter(role.Relationship, role.Target, ((QuantifierRole)quantifier.Role!).Quantifier, inner));
        }
    }

    private Filter? Inner(InputNode node, ApiInput type, int depth) =>
        Read(node, type, Subject.Node, depth + 1) is var filter && filter is AllFilter { Filters.Count: 0 } ? null : filter;

    private void Count()
    {
        if (++_conditions > options.MaxFilterConditions)
        {
            throw Limit.Passed(_conditions, "filter conditions or more", options.MaxFilterConditions, nameof(GraphQLOptions.MaxFilterConditions));
        }
    }

    private static InputNode NotNull(InputNode node, string name) => !node.IsNull
        ? node
        : throw new GraphQLErrorException(ErrorCodes.BadUserInput, $"The filter key {name} is null; leave it out, or use eq: null to find what is missing.");
}
