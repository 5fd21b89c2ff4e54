using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GraphExplorer.GraphQL.Transport;

/// <summary>Adds a GraphQL API to a web application.</summary>
public static class GraphQLEndpoints
{
    /// <summary>Serves GraphQL over HTTP: POST with JSON, and GET (draft specification "GraphQL over HTTP").</summary>
    /// <param name="endpoints">the application's routes</param>
    /// <param name="pattern">the path, such as <c>/graphql</c></param>
    /// <param name="executor">what answers</param>
    /// <param name="browser">answers a GET that asks for HTML, as a browser does; null to refuse it</param>
    public static IEndpointConventionBuilder MapGraphExplorerGraphQL(
        this IEndpointRouteBuilder endpoints, string pattern, GraphQLExecutor executor, RequestDelegate? browser = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(executor);
        return endpoints.Map(pattern, new GraphQLHttpHandler(executor, browser).HandleAsync);
    }

    /// <summary>Serves the schema definition language of an API as text.</summary>
    /// <param name="endpoints">the application's routes</param>
    /// <param name="pattern">the path, such as <c>/schema.graphql</c></param>
    /// <param name="schema">the API</param>
    public static IEndpointConventionBuilder MapGraphExplorerSchema(this IEndpointRouteBuilder endpoints, string pattern, GraphQLSchema schema)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(schema);
        return endpoints.MapGet(pattern, (HttpContext context) =>
        {
            context.Response.ContentType = "text/plain; charset=utf-8";
            return context.Response.WriteAsync(schema.Text, context.RequestAborted);
        });
    }
}
