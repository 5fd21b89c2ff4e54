using System.Globalization;
using System.Text.Json;
using GraphExplorer.Model;
using Microsoft.AspNetCore.Connections;

namespace GraphExplorer.Host.Endpoints;

/// <summary>Reads a JSON request body of bounded size and depth.</summary>
internal static class JsonRequestBody
{
    private const int MaximumDepth = 64;

    /// <summary>Reads and parses the body. Throws <see cref="UnusableBodyException"/>, and <see cref="GraphException"/> (Request.Invalid) for what is no JSON.</summary>
    internal static async Task<JsonDocument> ReadAsync(HttpRequest request, int maximumBytes, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType() && !TypedJson.IsTyped(request.ContentType))
        {
            throw new UnusableBodyException(
                Microsoft.AspNetCore.Http.StatusCodes.Status415UnsupportedMediaType,
                $"The body must be application/json, not '{request.ContentType ?? "(none)"}'.");
        }

        if (request.ContentLength > maximumBytes)
        {
            throw TooLarge(maximumBytes);
        }

        try
        {
            return JsonTextParser.Parse(await ReadBytesAsync(request, maximumBytes, cancellationToken).ConfigureAwait(false), MaximumDepth, "The body");
        }
        catch (ConnectionResetException)
        {
            request.HttpContext.Abort(); // Nobody reads a response, and the web server need not look for the rest of the request.
            throw;
        }
        catch (BadHttpRequestException error)
        {
            // The body came too slowly, or ended before its length: the web server knows the status for it. What may still come is no request.
            request.HttpContext.Response.Headers.Connection = "close";
            throw new UnusableBodyException(error.StatusCode, $"The body did not arrive whole: {error.Message}");
        }
    }

    private static async Task<byte[]> ReadBytesAsync(HttpRequest request, int maximumBytes, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var chunk = new byte[8192];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (bytes.Length + read > maximumBytes)
            {
                throw TooLarge(maximumBytes);
            }

            bytes.Write(chunk, 0, read);
        }

        return bytes.ToArray();
    }

    private static UnusableBodyException TooLarge(int maximumBytes) => new(
        Microsoft.AspNetCore.Http.StatusCodes.Status413PayloadTooLarge,
        string.Create(CultureInfo.InvariantCulture, $"The body is larger than the {maximumBytes:N0} bytes that a request may have (GraphExplorer:Limits:RequestBytes)."));
}
