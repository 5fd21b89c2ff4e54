using GraphExplorer.GraphQL.TypeDefinitions;
using GraphExplorer.Model;
using GraphQLParser.AST;

namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>Reads the default value of an argument that type definitions declare.</summary>
internal static class DefaultValueReader
{
    /// <summary>The value. Throws <see cref="GraphException"/> when it does not fit the type.</summary>
    internal static GraphValue Read(ArgumentDefinition definition, ApiTypeReference type) =>
        TryRead(definition.Default!, type, out var value)
            ? value
            : throw new GraphException(StatusCodes.SemanticError, $"The default value of the argument {definition.Name} is no {type}.");

    private static bool TryRead(GraphQLValue literal, ApiTypeReference type, out GraphValue value)
    {
        value = default;
        if (literal is GraphQLNullValue)
        {
            return !type.Required;
        }

        if (type.IsList)
        {
            var items = new List<GraphValue>();
            foreach (var item in literal is GraphQLListValue list ? list.Values ?? [] : [literal])
            {
                if (!TryRead(item, type.Item, out var read))
                {
                    return false;
                }

                items.Add(read);
            }

            value = GraphValue.FromList(ListValue.From(items));
            return true;
        }

        if (type.Type is ApiLeaf leaf)
        {
            return leaf.TryRead(literal, out value);
        }

        if (type.Type is not ApiInput input || literal is not GraphQLObjectValue map)
        {
            return false;
        }

        var entries = new List<KeyValuePair<string, GraphValue>>();
        foreach (var field in map.Fields ?? [])
        {
            if (input.Find(field.Name.StringValue) is not { } known || !TryRead(field.Value, known.Type, out var read))
            {
                return false;
            }

            entries.Add(KeyValuePair.Create(known.Name, read));
        }

        value = GraphValue.FromMap(MapValue.From(entries));
        return true;
    }
}
