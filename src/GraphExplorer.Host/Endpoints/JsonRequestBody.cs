using System.Globalization;
using System.Text.Json;

namespace GraphExplorer.Host.Endpoints;

/// <summary>Reads a JSON request body of bounded size and depth.</summary>
internal static class JsonRequestBody
{
    private const int MaximumDepth = 64;

    /// <summary>Reads and parses the body. Throws <see cref="UnusableBodyException"/>.</summary>
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

        try
        {
            return JsonDocument.Parse(bytes.ToArray(), new JsonDocumentOptions { MaxDepth = MaximumDepth });
        }
        catch (JsonException error)
        {
            throw new UnusableBodyException(
                Microsoft.AspNetCore.Http.StatusCodes.Status400BadRequest,
                string.Create(CultureInfo.InvariantCulture, $"The body is no JSON that can be read (line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1})."));
        }
    }

    private static UnusableBodyException TooLarge(int maximumBytes) => new(
        Microsoft.AspNetCore.Http.StatusCodes.Status413PayloadTooLarge,
        string.Create(CultureInfo.InvariantCulture, $"The body is larger than the {maximumBytes:N0} bytes that a request may have (GraphExplorer:Limits:RequestBytes)."));
}
