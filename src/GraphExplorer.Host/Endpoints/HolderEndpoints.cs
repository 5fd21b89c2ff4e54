using System.Text.Json;
using GraphExplorer.GraphQL;
using GraphExplorer.Host.Databases.Holding;
using GraphExplorer.Host.Serving;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Endpoints;

/// <summary>What this user's other commands ask of the server that holds the data file, on its private address: a copy of the data, and the schema.</summary>
internal sealed class HolderEndpoints(GraphQLSchema schema, HolderToken token)
{
    private const string Scheme = "Bearer ";

    internal Task HandleAsync(HttpContext context)
    {
        var authorization = context.Request.Headers.Authorization.ToString();
        if (!authorization.StartsWith(Scheme, StringComparison.Ordinal) || !token.Fits(authorization[Scheme.Length..]))
        {
            return RefuseAsync(context, Microsoft.AspNetCore.Http.StatusCodes.Status401Unauthorized, new GraphException(Model.StatusCodes.Unauthorized, "This address is for the commands of the server's own user."));
        }

        return (context.Request.Method, context.Request.Path.Value) switch
        {
            ("GET", HoldingServer.SchemaPath) => SendSchemaAsync(context),
            _ => RefuseAsync(context, Microsoft.AspNetCore.Http.StatusCodes.Status404NotFound, new GraphException(Model.StatusCodes.InvalidRequest, "The server that holds the data file does not know this command: it is of another version.")),
        };
    }

    private Task SendSchemaAsync(HttpContext context)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(schema.Text, context.RequestAborted);
    }

    private static Task RefuseAsync(HttpContext context, int status, GraphException error)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(JsonSerializer.Serialize(new { code = error.Code, message = error.FullMessage() }), context.RequestAborted);
    }
}
