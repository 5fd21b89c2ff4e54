using GraphExplorer.GraphQL;
using GraphExplorer.GraphQL.Transport;
using GraphExplorer.Host.Configuration;
using GraphExplorer.Host.Endpoints;
using GraphExplorer.Model;
using GraphExplorer.Web;

namespace GraphExplorer.Host.Serving;

/// <summary>Wires the GraphQL API: options from the configuration, the schema from type definitions, the playground for browsers.</summary>
internal static class GraphQLServing
{
    /// <summary>Adds the schema and its executor. Throws <see cref="GraphException"/> for type definitions that are wrong.</summary>
    internal static void AddServices(WebApplicationBuilder builder, string typeDefinitions, LimitOptions limits)
    {
        var options = ReadOptions(builder.Configuration, limits);
        var schema = CreateSchema(typeDefinitions, options);
        builder.Services.AddSingleton(schema);
        builder.Services.AddSingleton(services => new GraphQLExecutor(schema, services.GetRequiredService<IDriver>()));
    }

    internal static void Map(WebApplication app)
    {
        app.MapGraphExplorerGraphQL("/graphql", app.Services.GetRequiredService<GraphQLExecutor>(), context => WebEndpoints.ServeAsync(context, WebAssets.PlaygroundPage));
        app.MapGraphExplorerSchema("/schema.graphql", app.Services.GetRequiredService<GraphQLSchema>());
    }

    /// <summary>Makes the schema; an error shows its place in the type definitions.</summary>
    internal static GraphQLSchema CreateSchema(string typeDefinitions, GraphQLOptions? options = null)
    {
        try
        {
            return GraphQLSchema.Create(typeDefinitions, options);
        }
        catch (GraphException error)
        {
            throw error.WithQuery(typeDefinitions);
        }
    }

    private static GraphQLOptions ReadOptions(IConfiguration configuration, LimitOptions limits)
    {
        try
        {
            var options = configuration.GetSection(GraphQLOptions.Section).Get<GraphQLOptions>() ?? GraphQLOptions.Default;
            options = options with { MaxRequestBytes = Math.Min(options.MaxRequestBytes, limits.RequestBytes) };
            options.Validate();
            return options;
        }
        catch (InvalidOperationException error)
        {
            throw new ConfigurationException($"{GraphQLOptions.Section}: {error.InnerException?.Message ?? error.Message}");
        }
    }
}
