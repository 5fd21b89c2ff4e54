using GraphExplorer.Model;
using Microsoft.AspNetCore.Diagnostics;

namespace GraphExplorer.Host.Endpoints;

/// <summary>The one place where graph errors become HTTP: status codes, problem details and the Query API's error list.</summary>
internal static class HttpErrors
{
    /// <summary>The HTTP status of an error.</summary>
    internal static int StatusOf(GraphException error) => error.Code switch
    {
        Model.StatusCodes.AccessMode or Model.StatusCodes.Forbidden => Microsoft.AspNetCore.Http.StatusCodes.Status403Forbidden,
        // The same statement meets the same limit again: no 503, which asks a client to retry.
        Model.StatusCodes.RowLimit or Model.StatusCodes.MemoryLimit => Microsoft.AspNetCore.Http.StatusCodes.Status400BadRequest,
        Model.StatusCodes.DatabaseNotFound => Microsoft.AspNetCore.Http.StatusCodes.Status404NotFound,
        // The credentials are the program's own, for the database that it works on: whoever asks over HTTP can do nothing about them.
        _ when error.Code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal) => Microsoft.AspNetCore.Http.StatusCodes.Status503ServiceUnavailable,
        _ => error.Classification switch
        {
            "ClientError" => Microsoft.AspNetCore.Http.StatusCodes.Status400BadRequest,
            "TransientError" => Microsoft.AspNetCore.Http.StatusCodes.Status503ServiceUnavailable,
            _ => Microsoft.AspNetCore.Http.StatusCodes.Status500InternalServerError,
        },
    };

    /// <summary>The error as problem details (RFC 9457) with the code and the place.</summary>
    internal static IResult Problem(GraphException error)
    {
        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = error.Code };
        if (error.Position is { } position)
        {
            extensions["line"] = position.Line;
            extensions["column"] = position.Column;
        }

        return Results.Problem(error.FullMessage(), statusCode: StatusOf(error), title: error.Code.Split('.')[^1], extensions: extensions);
    }

    /// <summary>Problem details for an exception that no endpoint caught: of a request that did not arrive whole its own status, else 500.</summary>
    internal static IResult ProblemOfFailure(HttpContext context)
    {
        if (context.Features.Get<IExceptionHandlerFeature>()?.Error is BadHttpRequestException error)
        {
            context.Response.Headers.Connection = "close"; // What may still come is the rest of this request, not another one.
            return Results.Problem($"The request did not arrive whole: {error.Message}", statusCode: error.StatusCode);
        }

        return Results.Problem(
            "The server met an error of its own, which its log tells of. The same request may work when it is put another way.",
            statusCode: Microsoft.AspNetCore.Http.StatusCodes.Status500InternalServerError);
    }

    /// <summary>Problem details for an answer that has a status alone, such as that of an unknown path.</summary>
    internal static IResult ProblemOfStatus(HttpContext context)
    {
        var status = context.Response.StatusCode;
        var detail = status switch
        {
            Microsoft.AspNetCore.Http.StatusCodes.Status404NotFound => $"There is nothing at {Shorten(context.Request.Path)}. The start message and the README list the addresses.",
            Microsoft.AspNetCore.Http.StatusCodes.Status405MethodNotAllowed => $"{context.Request.Method} is not served at {Shorten(context.Request.Path)}; {context.Response.Headers.Allow} is.",
            _ => null,
        };
        return Results.Problem(detail, statusCode: status);
    }

    private static string Shorten(PathString path) => path.Value is { Length: > 100 } text ? text[..100] + "…" : path.ToString();
}
