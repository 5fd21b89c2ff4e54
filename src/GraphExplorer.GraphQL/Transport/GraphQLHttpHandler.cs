using GraphExplorer.GraphQL.Errors;
using GraphExplorer.GraphQL.Execution;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace GraphExplorer.GraphQL.Transport;

/// <summary>Answers the HTTP requests of one GraphQL path.</summary>
internal sealed class GraphQLHttpHandler(GraphQLExecutor executor, RequestDelegate? browser)
{
    private readonly RequestReader _reader = new(executor.Schema.Options);

    internal async Task HandleAsync(HttpContext context)
    {
        var isGet = HttpMethods.IsGet(context.Request.Method);
        if (isGet && browser is not null && MediaTypes.WantsHtml(context.Request))
        {
            await browser(context).ConfigureAwait(false);
            return;
        }

        var mediaType = MediaTypes.Negotiate(context.Request.Headers.Accept);
        try
        {
            if (mediaType is null)
            {
                throw new TransportException(StatusCodes.Status406NotAcceptable, ErrorCodes.BadRequest, $"The response can be {MediaTypes.GraphQLResponse} or {MediaTypes.Json}; the Accept header takes neither.");
            }

            if (isGet)
            {
                await GetAsync(context, mediaType).ConfigureAwait(false);
            }
            else if (HttpMethods.IsPost(context.Request.Method))
            {
                await PostAsync(context, mediaType).ConfigureAwait(false);
            }
            else
            {
                context.Response.Headers[HeaderNames.Allow] = "GET, POST";
                throw new TransportException(StatusCodes.Status405MethodNotAllowed, ErrorCodes.BadRequest, $"{context.Request.Method} is not taken here; use POST, or GET.");
            }
        }
        catch (TransportException exception)
        {
            await RefuseAsync(context, mediaType ?? MediaTypes.Json, exception.Status, new GraphQLError(exception.Code, exception.Message)).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is ConnectionResetException || (exception is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested))
        {
            // The client has left; nobody reads a response, and the web server need not look for the rest of the request.
            context.Abort();
        }
        catch (Exception exception) when (exception is not BadHttpRequestException && !context.Response.HasStarted)
        {
            var logger = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(GraphQLHttpHandler).FullName!);
            TransportLog.Unexpected(logger, exception);
            var error = new GraphQLError(ErrorCodes.InternalServerError, "The server failed; its log has the details.");
            await RefuseAsync(context, mediaType ?? MediaTypes.Json, StatusCodes.Status500InternalServerError, error).ConfigureAwait(false);
        }
    }

    private async ValueTask GetAsync(HttpContext context, string mediaType)
    {
        var (request, variables, extensions) = _reader.ReadQuery(context.Request.Query);
        using (variables)
        using (extensions)
        {
            await ExecuteAsync(context, request, mediaType).ConfigureAwait(false);
        }
    }

    private async ValueTask PostAsync(HttpContext context, string mediaType)
    {
        var (request, document) = await _reader.ReadBodyAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        using (document)
        {
            await ExecuteAsync(context, request, mediaType).ConfigureAwait(false);
        }
    }

    private async ValueTask ExecuteAsync(HttpContext context, GraphQLRequest request, string mediaType)
    {
        using var response = await executor.ExecuteAsync(request, context.RequestAborted).ConfigureAwait(false);

        // With the older media type every well-formed request has status 200, whatever came of it.
        var status = response.IsRequestError && ReferenceEquals(mediaType, MediaTypes.GraphQLResponse) ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        await WriteAsync(context, mediaType, status, response).ConfigureAwait(false);
    }

    private static async Task RefuseAsync(HttpContext context, string mediaType, int status, GraphQLError error)
    {
        using var response = ResponseWriter.Refuse([error]);
        await WriteAsync(context, mediaType, status, response).ConfigureAwait(false);
    }

    private static async ValueTask WriteAsync(HttpContext context, string mediaType, int status, GraphQLResponse response)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = ReferenceEquals(mediaType, MediaTypes.GraphQLResponse) ? "application/graphql-response+json; charset=utf-8" : "application/json; charset=utf-8";
        context.Response.ContentLength = response.Json.Length;
        await context.Response.BodyWriter.WriteAsync(response.Json, context.RequestAborted).ConfigureAwait(false);
    }
}
