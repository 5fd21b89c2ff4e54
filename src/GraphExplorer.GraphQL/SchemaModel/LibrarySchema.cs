using GraphQL.Conversion;
using GraphQL.Types;

namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>Makes GraphQL.NET's schema of the API, which validates documents, answers introspection and prints itself.</summary>
internal sealed class LibrarySchema
{
    private readonly Dictionary<string, IGraphType> _types = new(StringComparer.Ordinal);

    private LibrarySchema()
    {
    }

    internal static Schema Build(ApiSchema api)
    {
        var builder = new LibrarySchema();
        foreach (var type in api.Types)
        {
            builder._types.Add(type.Name, Create(type));
        }

        foreach (var type in api.Types)
        {
            builder.Fill(type);
        }

        var schema = new Schema { NameConverter = DefaultNameConverter.Instance, Query = (IObjectGraphType)builder._types[api.Query.Name] };
        schema.Initialize();
        return schema;
    }

    private static IGraphType Create(ApiType type) => type switch
    {
        ApiObject => new ObjectGraphType { Name = type.Name, Description = type.Description },
        ApiInput => new InputObjectGraphType { Name = type.Name, Description = type.Description },
        ApiEnum enumeration => Enumeration(enumeration),
        _ => StandardScalar(type.Name) ?? new LibraryScalar((ApiLeaf)type),
    };

    private static ScalarGraphType? StandardScalar(string name) => name switch
    {
        "ID" => new IdGraphType(),
        "String" => new StringGraphType(),
        "Int" => new IntGraphType(),
        "Float" => new FloatGraphType(),
        "Boolean" => new BooleanGraphType(),
        _ => null,
    };

    private static EnumerationGraphType Enumeration(ApiEnum enumeration)
    {
        var type = new EnumerationGraphType { Name = enumeration.Name, Description = enumeration.Description };
        foreach (var value in enumeration.Values)
        {
            type.Add(value.Name, value.Name, value.Description);
        }

        return type;
    }

    private void Fill(ApiType type)
    {
        switch (type)
        {
            case ApiObject source:
                var target = (ObjectGraphType)_types[type.Name];
                foreach (var field in source.Fields)
                {
                    target.AddField(new FieldType
                    {
                        Name = field.Name,
                        Description = field.Description,
                        ResolvedType = Resolve(field.Type),
                        Arguments = field.Arguments.Count == 0 ? null : new QueryArguments(field.Arguments.Select(Argument)),
                    });
                }

                break;
            case ApiInput source:
                var input = (InputObjectGraphType)_types[type.Name];
                foreach (var field in source.Fields)
                {
                    input.AddField(new FieldType
                    {
                        Name = field.Name,
                        Description = field.Description,
                        ResolvedType = Resolve(field.Type),
                        DefaultValue = field.Default is { } value ? Model.ValueConversion.ToObject(value) : null,
                    });
                }

                break;
        }
    }

    private QueryArgument Argument(ApiInputField argument) => new(Resolve(argument.Type))
    {
        Name = argument.Name,
        Description = argument.Description,
        DefaultValue = argument.Default is { } value ? Model.ValueConversion.ToObject(value) : null,
    };

    private IGraphType Resolve(ApiTypeReference reference)
    {
        var type = _types[reference.Type.Name];
        if (reference.IsList)
        {
            type = new ListGraphType(reference.ItemRequired ? new NonNullGraphType(type) : type);
        }

        return reference.Required ? new NonNullGraphType(type) : type;
    }
}
