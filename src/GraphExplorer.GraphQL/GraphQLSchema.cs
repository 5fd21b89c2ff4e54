using GraphExplorer.GraphQL.SchemaModel;
using GraphExplorer.GraphQL.TypeDefinitions;
using GraphExplorer.Model;
using GraphQL;
using GraphQL.Types;

namespace GraphExplorer.GraphQL;

/// <summary>A GraphQL API that was made of type definitions; immutable, made once a process.</summary>
public sealed class GraphQLSchema
{
    private readonly Lazy<string> _text;

    private GraphQLSchema(ApiSchema api, GraphQLOptions options)
    {
        Api = api;
        Options = options;
        Library = LibrarySchema.Build(api);
        _text = new Lazy<string>(() => Library.Print());
    }

    /// <summary>The limits.</summary>
    public GraphQLOptions Options { get; }

    /// <summary>The API in GraphQL's schema definition language.</summary>
    public string Text => _text.Value;

    internal ApiSchema Api { get; }

    internal Schema Library { get; }

    /// <summary>Makes the API of type definitions.</summary>
    /// <param name="typeDefinitions">
    /// GraphQL's schema definition language with the directives <c>@node(labels:)</c>, <c>@relationship(type:, direction:, properties:)</c>,
    /// <c>@relationshipProperties</c>, <c>@cypher(statement:, columnName:)</c>, <c>@alias(property:)</c> and <c>@plural(value:)</c> of @neo4j/graphql 7
    /// </param>
    /// <param name="options">the limits; null for the defaults</param>
    /// <exception cref="GraphException">the definitions do not parse or break a rule; it has the place and says which</exception>
    /// <exception cref="ArgumentOutOfRangeException">an option is out of its range</exception>
    public static GraphQLSchema Create(string typeDefinitions, GraphQLOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(typeDefinitions);
        options ??= GraphQLOptions.Default;
        options.Validate();
        return new GraphQLSchema(SchemaGenerator.Generate(TypeDefinitionReader.Read(typeDefinitions), options), options);
    }
}
