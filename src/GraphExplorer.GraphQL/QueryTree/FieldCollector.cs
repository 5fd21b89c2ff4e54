using GraphExplorer.GraphQL.SchemaModel;
using GraphQLParser.AST;

namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>Gathers the fields of selection sets by response name (GraphQL specification, "Field Collection").</summary>
internal sealed class FieldCollector(OperationContext context, ArgumentReader arguments)
{
    /// <summary>The fields in the order of the response: the first of each name, with the selection sets of all of that name.</summary>
    internal List<CollectedField> Collect(ApiObject type, IReadOnlyList<GraphQLSelectionSet> sets)
    {
        var fields = new List<CollectedField>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var set in sets)
        {
            Collect(type, set, fields, places, visited);
        }

        return fields;
    }

    private void Collect(ApiObject type, GraphQLSelectionSet set, List<CollectedField> fields, Dictionary<string, int> places, HashSet<string> visited)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case GraphQLField field when arguments.IsIncluded(field.Directives):
                    var name = (field.Alias?.Name ?? field.Name).StringValue;
                    if (!places.TryGetValue(name, out var place))
                    {
                        places.Add(name, place = fields.Count);
                        fields.Add(new CollectedField(name, field, []));
                    }

                    if (field.SelectionSet is not null)
                    {
                        fields[place].Selections.Add(field.SelectionSet);
                    }

                    break;
                case GraphQLInlineFragment fragment when arguments.IsIncluded(fragment.Directives) && Applies(type, fragment.TypeCondition):
                    Collect(type, fragment.SelectionSet, fields, places, visited);
                    break;
                case GraphQLFragmentSpread spread when arguments.IsIncluded(spread.Directives) && visited.Add(spread.FragmentName.Name.StringValue):
                    var definition = context.Fragments[spread.FragmentName.Name.StringValue];
                    if (Applies(type, definition.TypeCondition))
                    {
                        Collect(type, definition.SelectionSet, fields, places, visited);
                    }

                    break;
            }
        }
    }

    private static bool Applies(ApiObject type, GraphQLTypeCondition? condition) => condition is null || condition.Type.Name.StringValue == type.Name;
}
